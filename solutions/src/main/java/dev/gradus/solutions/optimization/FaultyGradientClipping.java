package dev.gradus.solutions.optimization;

import static dev.gradus.matrix.Matrices.map;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.optimization.GradientClipping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyGradientClipping implements GradientClipping {
    private final Set<Slip> slips;

    public FaultyGradientClipping(Set<Slip> slips) {
        this.slips = Set.copyOf(slips);
    }

    private boolean makes(Slip slip) {
        return slips.contains(slip);
    }

    @Override
    public double globalNorm(List<SimpleMatrix> gradients) {
        double sum = 0;
        int entries = 0;
        for (SimpleMatrix gradient : gradients) {
            if (makes(Slip.SUM_OF_NORMS)) {
                sum += gradient.normF();
            } else if (makes(Slip.SUM_OF_SIZES)) {
                sum += map(gradient, Math::abs).elementSum();
            } else if (makes(Slip.LARGEST_ENTRY)) {
                sum = Math.max(sum, gradient.elementMaxAbs());
            } else {
                sum += gradient.elementMult(gradient).elementSum();
            }
            entries += gradient.getNumElements();
            if (makes(Slip.FIRST_MATRIX_ONLY)) {
                break;
            }
        }
        if (makes(Slip.NO_ROOT) || makes(Slip.SUM_OF_NORMS) || makes(Slip.SUM_OF_SIZES) || makes(Slip.LARGEST_ENTRY)) {
            return sum;
        }
        return Math.sqrt(makes(Slip.MEAN_SQUARE) ? sum / entries : sum);
    }

    @Override
    public List<SimpleMatrix> clip(List<SimpleMatrix> gradients, double limit) {
        if (makes(Slip.ENTRY_BY_ENTRY)) {
            return gradients.stream()
                    .map(gradient -> map(gradient, g -> Math.max(-limit, Math.min(limit, g))))
                    .toList();
        }
        double norm = globalNorm(gradients);
        List<SimpleMatrix> clipped = new ArrayList<>();
        for (int i = 0; i < gradients.size(); i++) {
            SimpleMatrix gradient = gradients.get(i);
            double length = makes(Slip.EACH_BY_ITSELF) ? gradient.normF() : norm;
            clipped.add(i > 0 && makes(Slip.FIRST_CLIPPED_ONLY) ? gradient : gradient.scale(factor(length, limit)));
        }
        return clipped;
    }

    private double factor(double norm, double limit) {
        if (makes(Slip.ALWAYS_SCALED)) {
            return limit / norm;
        }
        boolean tooLong = makes(Slip.SQUARE_COMPARED) ? norm * norm > limit : norm > limit;
        if (makes(Slip.COMPARED_THE_WRONG_WAY)) {
            tooLong = !tooLong;
        }
        if (!tooLong) {
            return 1;
        }
        if (makes(Slip.DROPPED)) {
            return 0;
        }
        if (makes(Slip.UNIT_LENGTH)) {
            return 1 / norm;
        }
        return makes(Slip.DIVIDED_BY_SQUARE) ? limit / (norm * norm) : limit / norm;
    }

    /** What people get wrong. */
    public enum Slip implements Mistake {
        NO_ROOT(
                Place.NORM,
                "The norm is the sum of the squares itself: the root is missing.",
                "The norm of a single entry is its size, and not its square."),
        SUM_OF_NORMS(
                Place.NORM,
                "The norms of the matrices are added up; lengths that stand at right angles do not add like that.",
                "Think of all entries as one long vector: what is added before the root is taken?"),
        SUM_OF_SIZES(
                Place.NORM,
                "The norm is the sum of the entries' sizes |g|.",
                "The length of a vector comes from the squares of its entries."),
        LARGEST_ENTRY(
                Place.NORM,
                "The norm is the size of the largest entry.",
                "The length of a vector comes from the squares of all its entries."),
        MEAN_SQUARE(
                Place.NORM,
                "The norm is the root of the mean of the squares: it is divided by the number of entries.",
                "A length adds up squares; nothing is averaged."),
        FIRST_MATRIX_ONLY(
                Place.LIST,
                "Only the first matrix counts in the norm.",
                "Check over what your loop runs, and whether it returns too early."),
        ENTRY_BY_ENTRY(
                Place.CLIP,
                "Every entry is cut off at the limit by itself, which turns the gradient in another direction.",
                "All entries of all matrices have to be multiplied by one and the same factor."),
        EACH_BY_ITSELF(
                Place.CLIP,
                "Every matrix is clipped by its own norm, so the matrices lose their proportions to each other.",
                "There is one norm and one factor for the whole network."),
        FIRST_CLIPPED_ONLY(
                Place.CLIP,
                "Only the first matrix is shortened; the others come back as they were.",
                "The factor is for every matrix in the list."),
        ALWAYS_SCALED(
                Place.FACTOR,
                "Gradients are always scaled to the limit: short ones become longer, and zero ones become NaN.",
                "Clipping never makes a gradient longer; when is there nothing to do?"),
        SQUARE_COMPARED(
                Place.COMPARISON,
                "The square of the norm is compared with the limit: that clips too early above a limit of 1, and too late below it.",
                "Compare lengths with lengths."),
        COMPARED_THE_WRONG_WAY(
                Place.COMPARISON,
                "Short gradients are scaled up and long ones are left: the comparison is the wrong way round.",
                "Which gradients are too long, those above the limit or those below?"),
        DROPPED(
                Place.FACTOR,
                "Gradients that are too long become zero: the step is thrown away and not shortened.",
                "After clipping, a gradient that was too long has the length of the limit."),
        UNIT_LENGTH(
                Place.FACTOR,
                "Gradients that are too long come out with length 1, whatever the limit is.",
                "What length should they have afterwards?"),
        DIVIDED_BY_SQUARE(
                Place.FACTOR,
                "The factor is limit/norm², so that very long gradients come out shorter than the limit.",
                "Multiply your factor with the norm: what length comes out?");

        private final Place place;
        private final String says;
        private final String helps;

        Slip(Place place, String says, String helps) {
            this.place = place;
            this.says = says;
            this.helps = helps;
        }

        @Override
        public String says() {
            return says;
        }

        @Override
        public String helps() {
            return helps;
        }

        /**
         * Two mistakes in the same place stand in the same line of code. Cutting entries off needs neither comparison nor
         * factor, and what is always scaled is not compared.
         */
        @Override
        public boolean excludes(Mistake other) {
            if (other == this || !(other instanceof Slip slip)) {
                return false;
            }
            return slip.place == place || without(this, slip) || without(slip, this);
        }

        private static boolean without(Slip one, Slip other) {
            boolean factor = other.place == Place.FACTOR || other.place == Place.COMPARISON;
            return (one == ENTRY_BY_ENTRY && factor) || (one == ALWAYS_SCALED && other.place == Place.COMPARISON);
        }

        private enum Place {
            NORM,
            LIST,
            CLIP,
            COMPARISON,
            FACTOR
        }
    }
}
