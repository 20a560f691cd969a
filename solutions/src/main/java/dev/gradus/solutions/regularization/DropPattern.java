package dev.gradus.solutions.regularization;

import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.report.Fact;
import dev.gradus.engine.report.Finding;
import dev.gradus.engine.report.Picture;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;

/**
 * Judges masks by what they hold and by how often, alone and next to each other, they drop.
 *
 * <p>A share of n independent draws is farther than √(ln(2/α)/2n) from its probability with a probability of at most α
 * (Hoeffding, 1963), for every n and every rate. With α = 10⁻¹⁰ a right mask is rejected less than once in a billion
 * gradings.
 */
final class DropPattern {
    private static final double ALPHA = 1e-10;

    /** 1/(1 − p) is a difference and a quotient; another way to compute it differs in the last digits. */
    private static final double ROUNDING = 1e-12;

    private static final int PICTURE_SIZE = 40;

    private final String quantity;
    private final double rate;

    DropPattern(String quantity, double rate) {
        this.quantity = quantity;
        this.rate = rate;
    }

    /** Throws {@link CheckFailed} for an entry that is neither 0 nor 1/(1 − p). */
    void requireValues(SimpleMatrix mask) {
        double kept = 1 / (1 - rate);
        for (int i = 0; i < mask.getNumRows(); i++) {
            for (int j = 0; j < mask.getNumCols(); j++) {
                double value = mask.get(i, j);
                boolean right = value == 0 || Math.abs(value - kept) <= ROUNDING * kept;
                Expect.that(quantity, mask)
                        .given("rate", rate)
                        .satisfies(
                                right,
                                right
                                        ? ""
                                        : quantity + "[" + i + "][" + j + "] is " + Show.number(value)
                                                + " where 0 or 1/(1 - rate) = " + Show.number(kept) + " is asked for");
            }
        }
    }

    /** Throws {@link CheckFailed} unless about a share p of all entries is dropped. */
    void requireRate(List<SimpleMatrix> masks) {
        int n = 0;
        int dropped = 0;
        for (SimpleMatrix mask : masks) {
            n += mask.getNumElements();
            for (int i = 0; i < mask.getNumElements(); i++) {
                dropped += mask.get(i) == 0 ? 1 : 0;
            }
        }
        require((double) dropped / n, rate, n, "the share of dropped entries is %s where the rate is %s");
    }

    /**
     * Throws {@link CheckFailed} unless neighbours are dropped together as rarely as independent entries are: in a share p²
     * of all pairs.
     */
    void requireIndependence(SimpleMatrix first, SimpleMatrix second) {
        int rows = first.getNumRows();
        int columns = first.getNumCols();
        int below = 0;
        int beside = 0;
        int between = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                boolean dropped = first.get(i, j) == 0;
                below += dropped && i % 2 == 0 && i + 1 < rows && first.get(i + 1, j) == 0 ? 1 : 0;
                beside += dropped && j % 2 == 0 && j + 1 < columns && first.get(i, j + 1) == 0 ? 1 : 0;
                between += dropped && second.get(i, j) == 0 ? 1 : 0;
            }
        }
        int pairsBelow = rows / 2 * columns;
        int pairsBeside = rows * (columns / 2);
        String sentence = ": both are dropped in a share %s of all pairs where %s is right for independent draws";
        require(
                (double) below / pairsBelow,
                rate * rate,
                pairsBelow,
                "entries of neighbouring rows go together" + sentence);
        require(
                (double) beside / pairsBeside,
                rate * rate,
                pairsBeside,
                "entries of neighbouring columns go together" + sentence);
        require(
                (double) between / (rows * columns),
                rate * rate,
                rows * columns,
                "two masks from different seeds go together, entry by entry" + sentence);
    }

    private void require(double share, double probability, int draws, String sentence) {
        double limit = Math.sqrt(Math.log(2 / ALPHA) / (2.0 * draws));
        if (!(Math.abs(share - probability) <= limit)) {
            throw new CheckFailed(new Finding(
                    quantity + ": "
                            + String.format(Locale.ROOT, sentence, Show.number(share), Show.number(probability)),
                    Optional.of(quantity),
                    Optional.of("rate = " + Show.number(rate)),
                    Optional.of(Show.number(probability)),
                    Optional.of(Show.number(share)),
                    List.of(
                            new Fact("draws", String.valueOf(draws)),
                            new Fact("accepted difference", Show.number(limit)),
                            new Fact("probability that a right mask is rejected", "at most 1e-10"))));
        }
    }

    /** The corner of a mask, in which repeated rows and columns show. */
    Picture picture(SimpleMatrix mask) {
        int rows = Math.min(PICTURE_SIZE, mask.getNumRows());
        int columns = Math.min(PICTURE_SIZE, mask.getNumCols());
        double[][] corner = new double[rows][columns];
        int dropped = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                corner[i][j] = mask.get(i, j);
                dropped += corner[i][j] == 0 ? 1 : 0;
            }
        }
        return new Picture.HeatMap(
                "The first rows and columns of a mask",
                String.format(
                        Locale.ROOT,
                        "The first %d rows and %d columns of a mask for the rate %.3g. %d of %d entries are 0.",
                        rows,
                        columns,
                        rate,
                        dropped,
                        rows * columns),
                corner,
                "factor");
    }
}
