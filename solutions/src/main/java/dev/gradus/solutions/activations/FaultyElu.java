package dev.gradus.solutions.activations;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.activations.Elu;
import java.util.EnumSet;
import java.util.Set;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyElu implements Elu {
    private static final double STEP = 0.01;

    private final Set<Slip> slips;
    private final Elu right = new ReferenceElu();

    public FaultyElu(Set<Slip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(Slip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(Slip slip) {
        return slips.contains(slip);
    }

    @Override
    public double elu(double z, double alpha) {
        if (makes(Slip.BOTH_PIECES_COMPUTED)) {
            double on = z > 0 ? 1 : 0;
            return on * z + (1 - on) * alpha * StrictMath.expm1(z);
        }
        if (makes(Slip.PIECES_SWAPPED)) {
            return z > 0 ? alpha * StrictMath.expm1(z) : z;
        }
        if (makes(Slip.ALPHA_ON_BOTH_SIDES)) {
            return alpha * right.elu(z, 1);
        }
        return z > 0 ? z : left(z, alpha);
    }

    private double left(double z, double alpha) {
        if (makes(Slip.ALPHA_IGNORED)) {
            return StrictMath.expm1(z);
        }
        if (makes(Slip.ONE_NOT_SUBTRACTED)) {
            return alpha * StrictMath.exp(z);
        }
        if (makes(Slip.BRACKET_LOST)) {
            return alpha * StrictMath.exp(z) - 1;
        }
        if (makes(Slip.LEFT_SIDE_MIRRORED)) {
            return -alpha * StrictMath.expm1(z);
        }
        if (makes(Slip.ALPHA_IN_THE_EXPONENT)) {
            return StrictMath.expm1(alpha * z);
        }
        return makes(Slip.LEAKS) ? alpha * z : alpha * StrictMath.expm1(z);
    }

    @Override
    public double derivative(double z, double alpha) {
        if (makes(Slip.BOTH_SLOPES_COMPUTED)) {
            double on = z > 0 ? 1 : 0;
            return on + (1 - on) * alpha * StrictMath.exp(z);
        }
        if (makes(Slip.DIFFERENCE_QUOTIENT)) {
            return (right.elu(z + STEP, alpha) - right.elu(z, alpha)) / STEP;
        }
        return z > 0 ? 1 : leftSlope(z, alpha);
    }

    private double leftSlope(double z, double alpha) {
        if (makes(Slip.ALPHA_LOST_IN_SLOPE)) {
            return StrictMath.exp(z);
        }
        if (makes(Slip.VALUE_AS_SLOPE)) {
            return alpha * StrictMath.expm1(z);
        }
        if (makes(Slip.VALUE_PLUS_ONE)) {
            return alpha * StrictMath.expm1(z) + 1;
        }
        if (makes(Slip.SLOPE_ZERO_LEFT)) {
            return 0;
        }
        if (makes(Slip.ALPHA_AS_SLOPE)) {
            return alpha;
        }
        return makes(Slip.EXPONENT_NEGATED) ? alpha * StrictMath.exp(-z) : alpha * StrictMath.exp(z);
    }

    /** What people get wrong. */
    public enum Slip implements Mistake {
        BOTH_PIECES_COMPUTED(
                Place.VALUE,
                "The value is NaN once z reaches about 710: the left piece is computed there too, and infinity times 0 is not a number.",
                "A mask of 0 does not undo an infinity; compute only the piece that applies."),
        PIECES_SWAPPED(
                Place.VALUE,
                "The exponential stands right of 0, where it grows without end, and the line left of it.",
                "On which side does the unit have a floor?"),
        ALPHA_ON_BOTH_SIDES(Place.VALUE, "α multiplies positive numbers too.", "Right of 0 the value is z itself."),
        ALPHA_IGNORED(
                Place.VALUE,
                "The floor is always at −1, whatever α is passed in.",
                "Follow the argument alpha: is it used in the value?"),
        ONE_NOT_SUBTRACTED(
                Place.VALUE,
                "Left of 0 the value is αe^z, so it is positive and jumps at 0.",
                "Both pieces meet at the origin: what has to be taken off the exponential?"),
        BRACKET_LOST(
                Place.VALUE,
                "Left of 0 the value is αe^z − 1: α multiplies the exponential alone.",
                "Look at the bracket in the formula."),
        LEFT_SIDE_MIRRORED(
                Place.VALUE,
                "Negative numbers give positive values: the difference is taken as 1 − e^z.",
                "The floor is below 0."),
        ALPHA_IN_THE_EXPONENT(
                Place.VALUE,
                "α stands in the exponent instead of before the bracket.",
                "α says how deep the floor is, not how fast it is reached."),
        LEAKS(
                Place.VALUE,
                "Left of 0 the value is αz: that is the leaky ReLU, which has no floor.",
                "The left piece is not a straight line."),
        BOTH_SLOPES_COMPUTED(
                Place.DERIVATIVE,
                "The derivative is NaN once z reaches about 710: the left piece is computed there too, and infinity times 0 is not a number.",
                "A mask of 0 does not undo an infinity; compute only the piece that applies."),
        ALPHA_LOST_IN_SLOPE(
                Place.DERIVATIVE,
                "The slope left of 0 is e^z without the factor α.",
                "What happens to a constant factor when you differentiate?"),
        VALUE_AS_SLOPE(
                Place.DERIVATIVE,
                "The slope left of 0 is the value itself, which is negative although the function rises.",
                "Differentiate the left piece: what becomes of the −1?"),
        VALUE_PLUS_ONE(
                Place.DERIVATIVE,
                "The slope left of 0 is the value plus 1, which is right for α = 1 only.",
                "Far to the left the value is −α and the slope is 0: what has to be added?"),
        SLOPE_ZERO_LEFT(
                Place.DERIVATIVE, "The slope left of 0 is 0: that is the plain ReLU's.", "The left piece is not flat."),
        ALPHA_AS_SLOPE(
                Place.DERIVATIVE,
                "The slope left of 0 is α throughout: that is the leaky ReLU's.",
                "The left piece becomes flatter and flatter."),
        EXPONENT_NEGATED(
                Place.DERIVATIVE,
                "The slope grows to the left: the exponent has the wrong sign.",
                "The left piece becomes flatter and flatter."),
        DIFFERENCE_QUOTIENT(
                Place.DERIVATIVE,
                "The derivative is a difference quotient with h = 0.01, which is right to two digits only.",
                "Differentiate the two pieces on paper.");

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

        /** Two mistakes in the same place stand in the same line of code. */
        @Override
        public boolean excludes(Mistake other) {
            return other != this && other instanceof Slip slip && slip.place == place;
        }

        private enum Place {
            VALUE,
            DERIVATIVE
        }
    }
}
