package dev.gradus.solutions.activations;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.activations.Softplus;
import java.util.EnumSet;
import java.util.Set;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultySoftplus implements Softplus {
    private static final double STEP = 0.01;
    private static final double THRESHOLD = 20;

    private final Set<Slip> slips;
    private final Softplus right = new ReferenceSoftplus();

    public FaultySoftplus(Set<Slip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(Slip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(Slip slip) {
        return slips.contains(slip);
    }

    @Override
    public double softplus(double z) {
        if (makes(Slip.DEFINITION_AS_IT_STANDS)) {
            return StrictMath.log(1 + StrictMath.exp(z));
        }
        if (makes(Slip.ABSOLUTE_VALUE_LOST)) {
            return Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-z));
        }
        if (makes(Slip.SUM_ROUNDED)) {
            return Math.max(z, 0) + StrictMath.log(1 + StrictMath.exp(-Math.abs(z)));
        }
        if (makes(Slip.LARGER_PART_LOST)) {
            return StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
        }
        if (makes(Slip.RECTIFIER_BEYOND_A_THRESHOLD) && Math.abs(z) > THRESHOLD) {
            return Math.max(z, 0);
        }
        if (makes(Slip.DECIMAL_LOGARITHM)) {
            return right.softplus(z) / StrictMath.log(10);
        }
        if (makes(Slip.MIRRORED)) {
            return right.softplus(-z);
        }
        return makes(Slip.PLAIN_RELU) ? Math.max(z, 0) : right.softplus(z);
    }

    @Override
    public double derivative(double z) {
        if (makes(Slip.STEP_AS_SLOPE)) {
            return z > 0 ? 1 : 0;
        }
        if (makes(Slip.SLOPE_MIRRORED)) {
            return right.derivative(-z);
        }
        if (makes(Slip.SLOPE_OF_THE_SIGMOID)) {
            return right.derivative(z) * right.derivative(-z);
        }
        if (makes(Slip.OVERFLOWING_QUOTIENT)) {
            double e = StrictMath.exp(z);
            return e / (1 + e);
        }
        if (makes(Slip.TANH_AS_SLOPE)) {
            return StrictMath.tanh(z);
        }
        return makes(Slip.DIFFERENCE_QUOTIENT)
                ? (right.softplus(z + STEP) - right.softplus(z)) / STEP
                : right.derivative(z);
    }

    /** What people get wrong. */
    public enum Slip implements Mistake {
        DEFINITION_AS_IT_STANDS(
                Place.VALUE,
                "The value is infinite once z reaches about 710, and 0 in the left tail: the definition is computed as it stands.",
                "Look at e^z for large z, and at 1 + e^z for very negative z."),
        ABSOLUTE_VALUE_LOST(
                Place.VALUE,
                "For negative z the value is too large by −z, and infinite at last: the exponent in the second term has the wrong sign there.",
                "The exponent must be negative on both sides of 0."),
        SUM_ROUNDED(
                Place.VALUE,
                "The left tail is 0 or has lost its digits: 1 + e^−|z| is rounded before its logarithm is taken.",
                "Java has a function for the logarithm of 1 + x that never forms the sum."),
        LARGER_PART_LOST(
                Place.VALUE,
                "For positive z the value goes to 0 instead of growing: the part that grows with z is missing.",
                "What is left when you take e^z out of the bracket?"),
        RECTIFIER_BEYOND_A_THRESHOLD(
                Place.VALUE,
                "Beyond |z| = 20 the value is that of the plain ReLU, which is off by up to 2e-9: a threshold replaces the formula.",
                "With a stable formula no threshold is needed."),
        DECIMAL_LOGARITHM(
                Place.VALUE,
                "All values are too small by the factor 0.434: the logarithm has base 10.",
                "Which of Java's logarithms is the natural one?"),
        MIRRORED(
                Place.VALUE,
                "The curve falls where it should rise: these are the values of softplus(−z).",
                "For large positive z the value is about z."),
        PLAIN_RELU(Place.VALUE, "The corner at 0 is not rounded: this is max(0, z).", "At z = 0 the value is ln 2."),
        STEP_AS_SLOPE(
                Place.DERIVATIVE,
                "The derivative jumps from 0 to 1 at z = 0: that is the slope of the plain ReLU.",
                "A smooth curve has a slope without jumps."),
        SLOPE_MIRRORED(
                Place.DERIVATIVE,
                "The derivative falls where it should rise: these are the values of σ(−z), as when the inner derivative e^z is left out.",
                "Use the chain rule: the logarithm gives a quotient, and its inside gives another factor."),
        SLOPE_OF_THE_SIGMOID(
                Place.DERIVATIVE,
                "The derivative is σ(1 − σ), which is the slope of the sigmoid: one derivative too many.",
                "How steep is softplus far to the right, where it is almost z?"),
        OVERFLOWING_QUOTIENT(
                Place.DERIVATIVE,
                "The derivative is NaN once z reaches about 710: e^z is infinite there, and infinity divided by infinity is not a number.",
                "Write the fraction so that its exponent is never positive."),
        TANH_AS_SLOPE(
                Place.DERIVATIVE,
                "The derivative is tanh z, which is negative on the left; softplus rises everywhere.",
                "Which of the two S-shaped curves lies between 0 and 1?"),
        DIFFERENCE_QUOTIENT(
                Place.DERIVATIVE,
                "The derivative is the difference quotient with h = 0.01, which is right to two digits only.",
                "Derive the formula on paper; you know the result.");

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
