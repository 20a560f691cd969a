package dev.gradus.solutions.activations;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.activations.LeakyRelu;
import java.util.EnumSet;
import java.util.Set;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyLeakyRelu implements LeakyRelu {
    private static final double USUAL = 0.01;

    private final Set<Slip> slips;

    public FaultyLeakyRelu(Set<Slip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(Slip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(Slip slip) {
        return slips.contains(slip);
    }

    @Override
    public double leakyRelu(double z, double alpha) {
        if (makes(Slip.LARGER_OF_BOTH)) {
            return Math.max(alpha * z, z);
        }
        if (makes(Slip.PIECES_SWAPPED)) {
            return z > 0 ? alpha * z : z;
        }
        if (makes(Slip.ALPHA_ON_BOTH_SIDES)) {
            return alpha * z;
        }
        if (makes(Slip.USUAL_ALPHA)) {
            return z > 0 ? z : USUAL * z;
        }
        if (makes(Slip.LEFT_SIDE_MIRRORED)) {
            return z > 0 ? z : -alpha * z;
        }
        if (makes(Slip.LEFT_SIDE_ZERO)) {
            return z > 0 ? z : 0;
        }
        return makes(Slip.ALPHA_ADDED) ? (z > 0 ? z : alpha + z) : (z > 0 ? z : alpha * z);
    }

    @Override
    public double derivative(double z, double alpha) {
        if (makes(Slip.SLOPE_ZERO_LEFT)) {
            return z > 0 ? 1 : 0;
        }
        if (makes(Slip.VALUE_AS_SLOPE)) {
            return z > 0 ? 1 : alpha * z;
        }
        if (makes(Slip.USUAL_ALPHA_AS_SLOPE)) {
            return z > 0 ? 1 : USUAL;
        }
        if (makes(Slip.SLOPE_NEGATIVE_LEFT)) {
            return z > 0 ? 1 : -alpha;
        }
        return makes(Slip.SLOPES_SWAPPED) ? (z > 0 ? alpha : 1) : (z > 0 ? 1 : alpha);
    }

    @Override
    public double derivativeByAlpha(double z, double alpha) {
        if (makes(Slip.Z_ON_BOTH_SIDES)) {
            return z;
        }
        if (makes(Slip.SIZE_OF_Z)) {
            return z > 0 ? 0 : -z;
        }
        if (makes(Slip.ONE_LEFT)) {
            return z > 0 ? 0 : 1;
        }
        if (makes(Slip.ALPHA_KEPT)) {
            return z > 0 ? 0 : alpha * z;
        }
        return makes(Slip.ALPHA_TREATED_AS_CONSTANT) ? 0 : (z > 0 ? 0 : z);
    }

    /** What people get wrong. */
    public enum Slip implements Mistake {
        LARGER_OF_BOTH(
                Place.VALUE,
                "For α above 1 the wrong piece is taken: the larger of αz and z is z for negative z then.",
                "Choose the piece by the sign of z, not by which of the two numbers is larger."),
        PIECES_SWAPPED(
                Place.VALUE,
                "α multiplies the positive numbers and the negative ones pass unchanged.",
                "On which side does the unit leak?"),
        ALPHA_ON_BOTH_SIDES(
                Place.VALUE,
                "α multiplies every number, so the function is a straight line.",
                "Right of 0 the value is z itself."),
        USUAL_ALPHA(
                Place.VALUE,
                "The value uses the slope 0.01 whatever α is passed in.",
                "Follow the argument alpha: is it ever used?"),
        LEFT_SIDE_MIRRORED(
                Place.VALUE,
                "Negative numbers give positive values: the left piece goes up instead of down.",
                "The left piece has a positive slope; which sign does the value have there?"),
        LEFT_SIDE_ZERO(
                Place.VALUE,
                "Negative numbers give 0: this is the plain ReLU.",
                "What is different about a rectifier that leaks?"),
        ALPHA_ADDED(Place.VALUE, "α is added to negative numbers instead of multiplied with them.", "α is a slope."),
        SLOPE_ZERO_LEFT(
                Place.DERIVATIVE,
                "The slope left of 0 is 0: this is the derivative of the plain ReLU, and no gradient leaks through.",
                "How steep is the line αz?"),
        VALUE_AS_SLOPE(Place.DERIVATIVE, "The slope left of 0 is αz: that is the value.", "How steep is the line αz?"),
        USUAL_ALPHA_AS_SLOPE(
                Place.DERIVATIVE,
                "The slope left of 0 is 0.01 whatever α is passed in.",
                "Follow the argument alpha: is it ever used?"),
        SLOPE_NEGATIVE_LEFT(
                Place.DERIVATIVE,
                "The slope left of 0 is −α, as if the function fell there.",
                "The function rises on both sides of 0."),
        SLOPES_SWAPPED(
                Place.DERIVATIVE,
                "The slopes are exchanged: α right of 0 and 1 left of it.",
                "On which side does the unit leak?"),
        Z_ON_BOTH_SIDES(
                Place.BY_ALPHA,
                "The derivative by α is z on both sides, although α has no effect on positive numbers.",
                "What happens to f(2, α) when α changes?"),
        SIZE_OF_Z(
                Place.BY_ALPHA,
                "The derivative by α has the wrong sign left of 0.",
                "Left of 0 a larger α makes the value smaller."),
        ONE_LEFT(
                Place.BY_ALPHA,
                "The derivative by α is 1 left of 0.",
                "Differentiate αz by α, with z as the constant."),
        ALPHA_KEPT(
                Place.BY_ALPHA,
                "The derivative by α is αz left of 0: that is the value.",
                "Differentiate αz by α, with z as the constant."),
        ALPHA_TREATED_AS_CONSTANT(
                Place.BY_ALPHA,
                "The derivative by α is 0 everywhere, as if the value did not depend on it.",
                "Left of 0 the value is αz: what happens when α grows a little?");

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
            DERIVATIVE,
            BY_ALPHA
        }
    }
}
