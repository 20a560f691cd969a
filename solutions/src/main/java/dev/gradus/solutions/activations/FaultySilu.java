package dev.gradus.solutions.activations;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.activations.SigmoidDerivative;
import dev.gradus.exercises.activations.Silu;
import java.util.EnumSet;
import java.util.Set;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultySilu implements Silu {
    private static final double STEP = 0.01;
    private static final double SCALE_OF_GELU = 1.702;

    private final Set<Slip> slips;
    private final SigmoidDerivative sigmoid = new ReferenceSigmoidDerivative();
    private final Silu right = new ReferenceSilu();

    public FaultySilu(Set<Slip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(Slip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(Slip slip) {
        return slips.contains(slip);
    }

    @Override
    public double silu(double z) {
        if (makes(Slip.OVERFLOWING_QUOTIENT)) {
            double e = StrictMath.exp(z);
            return z * e / (1 + e);
        }
        if (makes(Slip.GATE_MIRRORED)) {
            return z * sigmoid.sigmoid(-z);
        }
        if (makes(Slip.GATE_ALONE)) {
            return sigmoid.sigmoid(z);
        }
        if (makes(Slip.GATE_ADDED)) {
            return z + sigmoid.sigmoid(z);
        }
        if (makes(Slip.SCALE_OF_GELU)) {
            return z * sigmoid.sigmoid(SCALE_OF_GELU * z);
        }
        if (makes(Slip.HARD_SWISH)) {
            return z * Math.max(0, Math.min(1, z / 6 + 0.5));
        }
        if (makes(Slip.TANH_AS_GATE)) {
            return z * StrictMath.tanh(z);
        }
        return makes(Slip.PLAIN_RELU) ? Math.max(0, z) : right.silu(z);
    }

    @Override
    public double derivative(double z) {
        double s = sigmoid.sigmoid(z);
        if (makes(Slip.SLOPE_OF_THE_GATE_FORGOTTEN)) {
            return s;
        }
        if (makes(Slip.SLOPE_OF_THE_INPUT_FORGOTTEN)) {
            return z * s * (1 - s);
        }
        if (makes(Slip.SLOPES_MULTIPLIED)) {
            return s * (1 - s);
        }
        if (makes(Slip.MINUS_FOR_PLUS)) {
            return s - z * s * (1 - s);
        }
        if (makes(Slip.GATE_SLOPE_NOT_TIMES_Z)) {
            return s + s * (1 - s);
        }
        if (makes(Slip.ONE_FACTOR_LOST)) {
            return s + z * (1 - s);
        }
        if (makes(Slip.OVERFLOWING_SLOPE)) {
            double e = StrictMath.exp(z);
            return e * (1 + z + e) / ((1 + e) * (1 + e));
        }
        if (makes(Slip.TAKEN_AT_THE_ACTIVATION)) {
            return right.derivative(right.silu(z));
        }
        return makes(Slip.DIFFERENCE_QUOTIENT) ? (right.silu(z + STEP) - right.silu(z)) / STEP : right.derivative(z);
    }

    /** What people get wrong. */
    public enum Slip implements Mistake {
        OVERFLOWING_QUOTIENT(
                Place.VALUE,
                "The value is NaN once z reaches about 710: e^z is infinite there, and infinity divided by infinity is not a number.",
                "Use a sigmoid whose exponent is never positive."),
        GATE_MIRRORED(
                Place.VALUE,
                "The gate opens on the wrong side: large negative numbers pass and large positive ones do not.",
                "Look at the sign in the exponent of the sigmoid."),
        GATE_ALONE(
                Place.VALUE,
                "The value is the sigmoid alone; the input that it should gate is missing.",
                "The SiLU grows without end to the right."),
        GATE_ADDED(
                Place.VALUE,
                "Input and gate are added instead of multiplied.",
                "A closed gate lets nothing through: what is the value far to the left?"),
        SCALE_OF_GELU(
                Place.VALUE,
                "The gate is σ(1.702 z): that is a shortcut for the GELU.",
                "The SiLU's gate is the sigmoid of z itself."),
        HARD_SWISH(
                Place.VALUE,
                "The gate consists of three straight pieces: that is hard swish.",
                "The gate is the sigmoid, which is smooth."),
        TANH_AS_GATE(
                Place.VALUE,
                "The gate is tanh z, so negative inputs come out positive.",
                "Which of the two S-shaped curves lies between 0 and 1?"),
        PLAIN_RELU(
                Place.VALUE,
                "The value is max(0, z), without the smooth transition.",
                "At z = −1 the SiLU is about −0.27."),
        SLOPE_OF_THE_GATE_FORGOTTEN(
                Place.DERIVATIVE,
                "The derivative is σ(z) alone, as if the gate did not move with z.",
                "The product rule has two terms."),
        SLOPE_OF_THE_INPUT_FORGOTTEN(
                Place.DERIVATIVE,
                "The derivative is z·σ′(z) alone, which is 0 at z = 0 and far to the right.",
                "The product rule has two terms."),
        SLOPES_MULTIPLIED(
                Place.DERIVATIVE,
                "The derivative is σ′(z): the slopes of the two factors were multiplied.",
                "The derivative of a product is not the product of the derivatives."),
        MINUS_FOR_PLUS(
                Place.DERIVATIVE,
                "The second term of the product rule is subtracted.",
                "Both terms of the product rule have a plus."),
        GATE_SLOPE_NOT_TIMES_Z(
                Place.DERIVATIVE,
                "The slope of the gate is added without its factor z.",
                "In the product rule the slope of one factor is multiplied by the other one."),
        ONE_FACTOR_LOST(
                Place.DERIVATIVE,
                "The second term is z(1 − σ) without the factor σ, so the derivative grows without end to the left.",
                "What is the derivative of the sigmoid?"),
        OVERFLOWING_SLOPE(
                Place.DERIVATIVE,
                "The derivative is NaN for large z: e^z is infinite there, and infinity divided by infinity is not a number.",
                "Write the derivative with the sigmoid, and use a sigmoid that does not overflow."),
        TAKEN_AT_THE_ACTIVATION(
                Place.DERIVATIVE,
                "The derivative is taken at the activation silu(z) instead of z.",
                "The argument is the pre-activation: what do you do to it before the formula?"),
        DIFFERENCE_QUOTIENT(
                Place.DERIVATIVE,
                "The derivative is a difference quotient with h = 0.01, which is right to two digits only.",
                "Use the product rule on paper.");

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
