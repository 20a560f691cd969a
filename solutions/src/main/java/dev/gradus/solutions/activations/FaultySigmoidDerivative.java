package dev.gradus.solutions.activations;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.activations.SigmoidDerivative;
import java.util.EnumSet;
import java.util.Set;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultySigmoidDerivative implements SigmoidDerivative {
    private static final double CLIP = 20;
    private static final double STEP = 0.01;

    private final Set<Slip> slips;

    public FaultySigmoidDerivative(Set<Slip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(Slip.class) : EnumSet.copyOf(slips);
    }

    @Override
    public double sigmoid(double z) {
        if (slips.contains(Slip.NAIVE_EXPONENTIAL)) {
            return StrictMath.exp(z) / (1 + StrictMath.exp(z));
        }
        if (slips.contains(Slip.MIRRORED)) {
            return stable(-z);
        }
        if (slips.contains(Slip.SINGLE_PRECISION)) {
            return (float) stable(z);
        }
        if (slips.contains(Slip.CLIPPED_INPUT)) {
            return stable(Math.max(-CLIP, Math.min(CLIP, z)));
        }
        return stable(z);
    }

    @Override
    public double derivative(double z) {
        if (slips.contains(Slip.FORMULA_ON_Z)) {
            return z * (1 - z);
        }
        if (slips.contains(Slip.DIFFERENCE_QUOTIENT)) {
            return (sigmoid(z + STEP) - sigmoid(z)) / STEP;
        }
        if (slips.contains(Slip.OVERFLOWING_QUOTIENT)) {
            double e = StrictMath.exp(-z);
            return e / ((1 + e) * (1 + e));
        }
        double s = sigmoid(z);
        if (slips.contains(Slip.TAKEN_AT_THE_ACTIVATION)) {
            s = sigmoid(s);
        }
        if (slips.contains(Slip.PLUS_FOR_MINUS)) {
            return s * (1 + s);
        }
        if (slips.contains(Slip.SQUARED)) {
            return s * s;
        }
        if (slips.contains(Slip.FIRST_FACTOR_LOST)) {
            return 1 - s;
        }
        double derivative = s * (1 - s);
        return slips.contains(Slip.INNER_SIGN_LOST) ? -derivative : derivative;
    }

    private static double stable(double z) {
        double e = StrictMath.exp(-Math.abs(z));
        double numerator = z >= 0 ? 1 : e;
        return numerator / (1 + e);
    }

    /** What people get wrong. */
    public enum Slip implements Mistake {
        NAIVE_EXPONENTIAL(
                Place.SIGMOID,
                "The sigmoid is NaN once z reaches about 710: e^z is infinite there, and infinity divided by infinity is not a number.",
                "Write the fraction so that the exponent is never positive: which of its two forms has that for z > 0?"),
        MIRRORED(
                Place.SIGMOID,
                "The sigmoid falls where it should rise: these are the values of σ(−z), which is 1 − σ(z).",
                "Look at the sign in the exponent: for a large positive z the sigmoid is close to 1."),
        SINGLE_PRECISION(
                Place.SIGMOID,
                "The sigmoid has only about 7 right digits: somewhere a value passes through float.",
                "Look for float, an f behind a number, or a cast; Math.exp takes and gives double."),
        CLIPPED_INPUT(
                Place.SIGMOID,
                "The sigmoid stops changing beyond |z| = 20: the input is clipped, so σ(−40) comes out as 2e-9 instead of 4e-18.",
                "Leave z as it is; a form whose exponent is never positive needs no clipping."),
        TAKEN_AT_THE_ACTIVATION(
                Place.DERIVATIVE,
                "The derivative is taken at a = σ(z) instead of z: the sigmoid is applied twice, which gives 0.235 instead of 0.25 at z = 0.",
                "The argument is the pre-activation z: how often does your code apply the sigmoid to it before s(1 − s)?"),
        FORMULA_ON_Z(
                Place.DERIVATIVE,
                "The derivative is z(1 − z): the formula s(1 − s) was applied to z itself.",
                "In s(1 − s) the letter s stands for σ(z), and the argument here is z."),
        PLUS_FOR_MINUS(
                Place.DERIVATIVE,
                "The derivative is σ(1 + σ): a plus stands where a minus belongs.",
                "At z = 0 the slope of the sigmoid is 1/4: which sign gives that?"),
        SQUARED(
                Place.DERIVATIVE,
                "The derivative is σ², so it grows towards 1 where the curve is already flat.",
                "One of the two factors must fall to 0 for large z: derive (1 + e^−z)^−1 again with the chain rule."),
        FIRST_FACTOR_LOST(
                Place.DERIVATIVE,
                "The derivative is 1 − σ, so it is close to 1 far to the left, where the curve is flat: the factor σ is missing.",
                "The derivative is a product of two factors, and it is the same at z and −z."),
        INNER_SIGN_LOST(
                Place.DERIVATIVE,
                "The derivative has the wrong sign: the sigmoid rises everywhere, so its slope is never negative.",
                "Differentiating (1 + e^−z)^−1 gives two minus signs, one from the power and one from the exponent."),
        DIFFERENCE_QUOTIENT(
                Place.DERIVATIVE,
                "The derivative is the difference quotient (σ(z + 0.01) − σ(z)) / 0.01, which is right to two digits only.",
                "Derive the formula on paper: the derivative can be written with σ(z) alone, and no step."),
        OVERFLOWING_QUOTIENT(
                Place.DERIVATIVE,
                "The derivative is NaN for z below about −710: e^−z is infinite there, and infinity divided by infinity is not a number.",
                "Use the stable sigmoid inside the derivative, or see to it that the exponent is never positive.");

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

        /** Two mistakes in the same method stand in the same line of code. */
        @Override
        public boolean excludes(Mistake other) {
            return other != this && other instanceof Slip slip && slip.place == place;
        }

        private enum Place {
            SIGMOID,
            DERIVATIVE
        }
    }
}
