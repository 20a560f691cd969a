package dev.gradus.solutions.activations;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.activations.Gelu;
import dev.gradus.exercises.activations.NormalDistribution;
import dev.gradus.exercises.activations.SigmoidDerivative;
import java.util.EnumSet;
import java.util.Set;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyGelu implements Gelu {
    private static final double CUBIC = 0.044715;
    private static final double STEP = 0.01;
    private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);

    private final Set<Slip> slips;
    private final SigmoidDerivative sigmoid = new ReferenceSigmoidDerivative();
    private final Gelu right = new ReferenceGelu();

    public FaultyGelu(Set<Slip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(Slip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(Slip slip) {
        return slips.contains(slip);
    }

    @Override
    public double gelu(double z) {
        if (makes(Slip.APPROXIMATION_FOR_EXACT)) {
            return right.approximation(z);
        }
        if (makes(Slip.SIGMOID_FOR_EXACT)) {
            return z * sigmoid.sigmoid(1.702 * z);
        }
        if (makes(Slip.DENSITY_AS_GATE)) {
            return z * density(z);
        }
        if (makes(Slip.GATE_ALONE)) {
            return NormalDistribution.cdf(z);
        }
        if (makes(Slip.GATE_OF_A_ROOT)) {
            return z * NormalDistribution.cdf(z / Math.sqrt(2));
        }
        if (makes(Slip.GATE_MIRRORED)) {
            return z * NormalDistribution.cdf(-z);
        }
        return makes(Slip.HALF_LOST) ? 2 * z * NormalDistribution.cdf(z) : right.gelu(z);
    }

    private static double density(double z) {
        return StrictMath.exp(-z * z / 2) / ROOT_OF_TWO_PI;
    }

    @Override
    public double derivative(double z) {
        double gate = NormalDistribution.cdf(z);
        if (makes(Slip.SLOPE_OF_THE_GATE_FORGOTTEN)) {
            return gate;
        }
        if (makes(Slip.SLOPE_OF_THE_INPUT_FORGOTTEN)) {
            return z * density(z);
        }
        if (makes(Slip.DENSITY_NOT_TIMES_Z)) {
            return gate + density(z);
        }
        if (makes(Slip.DENSITY_NOT_NORMALISED)) {
            return gate + z * StrictMath.exp(-z * z / 2);
        }
        if (makes(Slip.EXPONENT_NOT_HALVED)) {
            return gate + z * StrictMath.exp(-z * z) / ROOT_OF_TWO_PI;
        }
        if (makes(Slip.SIGN_OF_EXPONENT_LOST)) {
            return gate + z * StrictMath.exp(z * z / 2) / ROOT_OF_TWO_PI;
        }
        if (makes(Slip.MINUS_FOR_PLUS)) {
            return gate - z * density(z);
        }
        return makes(Slip.DIFFERENCE_QUOTIENT) ? (right.gelu(z + STEP) - right.gelu(z)) / STEP : right.derivative(z);
    }

    @Override
    public double approximation(double z) {
        double factor = Math.sqrt(2 / Math.PI);
        double cube = z * z * z;
        if (makes(Slip.EXACT_FOR_APPROXIMATION)) {
            return right.gelu(z);
        }
        if (makes(Slip.CUBE_LOST)) {
            return gated(z, factor * z);
        }
        if (makes(Slip.FACTOR_LOST)) {
            return gated(z, z + CUBIC * cube);
        }
        if (makes(Slip.FACTOR_TO_FOUR_DIGITS)) {
            return gated(z, 0.7979 * (z + CUBIC * cube));
        }
        if (makes(Slip.FACTOR_TO_SIX_DIGITS)) {
            return gated(z, 0.797885 * (z + CUBIC * cube));
        }
        if (makes(Slip.FACTOR_TO_EIGHT_DIGITS)) {
            return gated(z, 0.79788456 * (z + CUBIC * cube));
        }
        if (makes(Slip.CUBE_OUTSIDE_THE_BRACKET)) {
            return gated(z, factor * z + CUBIC * cube);
        }
        if (makes(Slip.CONSTANT_TEN_TIMES_TOO_LARGE)) {
            return gated(z, factor * (z + 10 * CUBIC * cube));
        }
        if (makes(Slip.SQUARE_FOR_CUBE)) {
            return gated(z, factor * (z + CUBIC * z * z));
        }
        return makes(Slip.HALF_LOST_IN_APPROXIMATION) ? 2 * right.approximation(z) : right.approximation(z);
    }

    private static double gated(double z, double inner) {
        return 0.5 * z * (1 + StrictMath.tanh(inner));
    }

    /** What people get wrong. */
    public enum Slip implements Mistake {
        APPROXIMATION_FOR_EXACT(
                Place.VALUE,
                "The value is the approximation with tanh where the exact function is asked for.",
                "Two methods compute two different functions; which one uses Φ?"),
        SIGMOID_FOR_EXACT(
                Place.VALUE, "The value is z·σ(1.702 z), a cruder approximation.", "The contract gives you Φ itself."),
        DENSITY_AS_GATE(
                Place.VALUE,
                "The gate is the bell curve φ, so that large numbers do not pass.",
                "The gate is a probability that grows from 0 to 1."),
        GATE_ALONE(
                Place.VALUE,
                "The value is Φ(z) alone; the input that it should gate is missing.",
                "The GELU grows without end to the right."),
        GATE_OF_A_ROOT(
                Place.VALUE,
                "The gate is Φ(z/√2): the root belongs into the error function, not into Φ.",
                "Which of the two functions, erf or Φ, did you call?"),
        GATE_MIRRORED(
                Place.VALUE,
                "The gate opens on the wrong side: it is Φ(−z).",
                "For large positive z the value is about z."),
        HALF_LOST(
                Place.VALUE,
                "All values are twice too large: a factor ½ is missing.",
                "Φ is a probability already; ½ belongs to the form with the error function."),
        SLOPE_OF_THE_GATE_FORGOTTEN(
                Place.DERIVATIVE,
                "The derivative is Φ(z) alone, as if the gate did not move with z.",
                "The product rule has two terms."),
        SLOPE_OF_THE_INPUT_FORGOTTEN(
                Place.DERIVATIVE,
                "The derivative is z·φ(z) alone, which goes to 0 far to the right.",
                "The product rule has two terms."),
        DENSITY_NOT_TIMES_Z(
                Place.DERIVATIVE,
                "The density is added without its factor z.",
                "In the product rule the slope of one factor is multiplied by the other one."),
        DENSITY_NOT_NORMALISED(
                Place.DERIVATIVE,
                "The density lacks its factor 1/√(2π).",
                "The area under a density is 1, and its value at 0 is 0.3989."),
        EXPONENT_NOT_HALVED(
                Place.DERIVATIVE,
                "The exponent of the density is −z² instead of −z²/2.",
                "Look up the density of the standard normal distribution."),
        SIGN_OF_EXPONENT_LOST(
                Place.DERIVATIVE,
                "The density grows with |z| until it is infinite: its exponent has the wrong sign.",
                "The bell curve falls on both sides."),
        MINUS_FOR_PLUS(
                Place.DERIVATIVE,
                "The second term of the product rule is subtracted.",
                "Both terms of the product rule have a plus."),
        DIFFERENCE_QUOTIENT(
                Place.DERIVATIVE,
                "The derivative is a difference quotient with h = 0.01, which is right to two digits only.",
                "Use the product rule on paper."),
        EXACT_FOR_APPROXIMATION(
                Place.APPROXIMATION,
                "The approximation is the exact function.",
                "Two methods compute two different functions; which one uses tanh?"),
        CUBE_LOST(
                Place.APPROXIMATION,
                "The cubic term is missing from the approximation.",
                "The bracket inside of tanh has two terms."),
        FACTOR_LOST(
                Place.APPROXIMATION,
                "The factor √(2/π) is missing from the approximation.",
                "What stands between tanh and the bracket?"),
        FACTOR_TO_FOUR_DIGITS(
                Place.APPROXIMATION,
                "The factor √(2/π) is rounded to four digits, 0.7979, which is not accurate enough.",
                "Let the computer take the root, so that the constant has all digits of a double."),
        FACTOR_TO_SIX_DIGITS(
                Place.APPROXIMATION,
                "The factor √(2/π) is rounded to six digits, 0.797885, which is not accurate enough.",
                "Let the computer take the root, so that the constant has all digits of a double."),
        FACTOR_TO_EIGHT_DIGITS(
                Place.APPROXIMATION,
                "The factor √(2/π) is rounded to eight digits, 0.79788456, which is not accurate enough.",
                "Let the computer take the root, so that the constant has all digits of a double."),
        CUBE_OUTSIDE_THE_BRACKET(
                Place.APPROXIMATION,
                "The factor √(2/π) multiplies z alone and not the cubic term.",
                "Look at what the bracket inside of tanh encloses."),
        CONSTANT_TEN_TIMES_TOO_LARGE(
                Place.APPROXIMATION,
                "The constant of the cubic term is 0.44715, ten times too large.",
                "Count the zeros after the decimal point."),
        SQUARE_FOR_CUBE(
                Place.APPROXIMATION,
                "The second term inside of tanh is a square, so that the curve is not symmetric as it should be.",
                "Look at the power of z."),
        HALF_LOST_IN_APPROXIMATION(
                Place.APPROXIMATION,
                "The approximation is twice too large: its factor ½ is missing.",
                "For large z the approximation is about z; which factor makes up for 1 + tanh?");

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
            APPROXIMATION
        }
    }
}
