package dev.gradus.engine.diagnosis;

import dev.gradus.engine.grading.Tensors;
import dev.gradus.engine.grading.Tensors.Shape;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Statistics of one matrix of random weights, by which two ways of drawing are told apart without the same stream of
 * random numbers: scale, mean, shape of the distribution, order and repetition.
 *
 * <p>Two draws of {@code n} independent values differ in each statistic by its standard error times √2. They count as
 * the same within 6 standard errors (two-sided 2e-9 for each of the eight statistics) and as different beyond 8.
 */
record Fingerprint(long n, List<Statistic> statistics) {
    private static final double SAME = 6;
    private static final double DIFFERENT = 8;
    private static final int FEWEST = 500;

    /** A statistic with its standard error. */
    record Statistic(String name, double value, double standardError) {}

    /**
     * Compares every part. Of a few numbers drawn at random only repetition can be told: all zero, or all the same.
     */
    static Match match(Answer a, Answer b) {
        if (a.parts().size() != b.parts().size()) {
            return Match.DIFFERENT;
        }
        Match match = Match.SAME;
        for (int i = 0; i < a.parts().size(); i++) {
            Object left = a.parts().get(i).tensor();
            Object right = b.parts().get(i).tensor();
            if (!Tensors.shape(left).equals(Tensors.shape(right))) {
                return Match.DIFFERENT;
            }
            match = match.worse(
                    Tensors.values(left).length < FEWEST
                            ? repetition(Tensors.values(left), Tensors.values(right))
                            : of(left).match(of(right)));
        }
        return match;
    }

    private static Match repetition(double[] a, double[] b) {
        return Arrays.stream(a).distinct().count() > 1
                                == Arrays.stream(b).distinct().count() > 1
                        && Arrays.stream(a).allMatch(value -> value == 0)
                                == Arrays.stream(b).allMatch(value -> value == 0)
                ? Match.SAME
                : Match.DIFFERENT;
    }

    static Fingerprint of(Object tensor) {
        double[] w = Tensors.values(tensor);
        Shape shape = Tensors.shape(tensor);
        int n = w.length;
        double sum = 0;
        double squares = 0;
        double fourths = 0;
        double lagged = 0;
        int positive = 0;
        Set<Double> distinct = new HashSet<>(2 * n);
        for (int i = 0; i < n; i++) {
            double square = w[i] * w[i];
            sum += w[i];
            squares += square;
            fourths += square * square;
            lagged += i == 0 ? 0 : w[i] * w[i - 1];
            positive += w[i] > 0 ? 1 : 0;
            distinct.add(w[i]);
        }
        double meanSquare = squares / n;
        double rms = Math.sqrt(meanSquare);
        double kurtosis = fourths / n / (meanSquare * meanSquare);
        double standard = 1 / Math.sqrt(n);
        return new Fingerprint(
                n,
                List.of(
                        new Statistic("scale", Math.log(rms), Math.sqrt(Math.max(kurtosis - 1, 0.1)) / 2 * standard),
                        new Statistic("mean", sum / n / rms, standard),
                        new Statistic("kurtosis", kurtosis, Math.sqrt(24) * standard),
                        new Statistic("positive", (double) positive / n, standard / 2),
                        new Statistic("neighbours", lagged / squares, standard),
                        new Statistic("rows", groupSpread(w, shape, true, rms), Math.sqrt(2.0 / shape.rows())),
                        new Statistic("columns", groupSpread(w, shape, false, rms), Math.sqrt(2.0 / shape.columns())),
                        new Statistic("distinct", (double) distinct.size() / n, 0.001)));
    }

    Match match(Fingerprint other) {
        double worst = 0;
        for (int i = 0; i < statistics.size(); i++) {
            Statistic mine = statistics.get(i);
            Statistic theirs = other.statistics.get(i);
            boolean bothFinite = Double.isFinite(mine.value()) && Double.isFinite(theirs.value());
            if (!bothFinite) {
                worst = Math.max(worst, Double.compare(mine.value(), theirs.value()) == 0 ? 0 : Double.MAX_VALUE);
            } else {
                double error = Math.hypot(mine.standardError(), theirs.standardError());
                worst = Math.max(worst, Math.abs(mine.value() - theirs.value()) / error);
            }
        }
        return worst <= SAME ? Match.SAME : worst > DIFFERENT ? Match.DIFFERENT : Match.UNCLEAR;
    }

    /**
     * Variance of the means of rows (or columns) over what independent values give: 1 for independent values, as large
     * as the row is long when a row repeats one value.
     */
    private static double groupSpread(double[] w, Shape shape, boolean rows, double rms) {
        int groups = rows ? shape.rows() : shape.columns();
        int size = rows ? shape.columns() : shape.rows();
        double total = 0;
        for (double value : w) {
            total += value;
        }
        double mean = total / w.length;
        double spread = 0;
        for (int g = 0; g < groups; g++) {
            double sum = 0;
            for (int k = 0; k < size; k++) {
                sum += rows ? w[g * size + k] : w[k * groups + g];
            }
            double deviation = sum / size - mean;
            spread += deviation * deviation;
        }
        double variance = rms * rms - mean * mean;
        // A logarithm, because a repeated row makes this tens of times too large.
        return Math.log(Math.max(1e-3, spread / Math.max(1, groups - 1) * size / Math.max(variance, 1e-300)));
    }
}
