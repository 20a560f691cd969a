package dev.gradus.solutions.activations;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.activations.Relu;
import java.util.EnumSet;
import java.util.Set;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyRelu implements Relu {
    private static final double LEAK = 0.01;
    private static final double CAP = 6;

    private final Set<Slip> slips;

    public FaultyRelu(Set<Slip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(Slip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(Slip slip) {
        return slips.contains(slip);
    }

    @Override
    public double relu(double z) {
        if (makes(Slip.ABSOLUTE_VALUE)) {
            return Math.abs(z);
        }
        if (makes(Slip.MINIMUM)) {
            return Math.min(0, z);
        }
        if (makes(Slip.CAPPED)) {
            return Math.min(CAP, Math.max(0, z));
        }
        if (makes(Slip.LEAKS)) {
            return z > 0 ? z : LEAK * z;
        }
        if (makes(Slip.ONE_WHEN_ON)) {
            return z > 0 ? 1 : 0;
        }
        return makes(Slip.WHOLE_NUMBERS) ? Math.max(0, (long) z) : Math.max(0, z);
    }

    @Override
    public double derivative(double z) {
        if (makes(Slip.ONE_AT_ZERO)) {
            return z >= 0 ? 1 : 0;
        }
        if (makes(Slip.HALF_AT_ZERO)) {
            return z == 0 ? 0.5 : z > 0 ? 1 : 0;
        }
        if (makes(Slip.VALUE_AS_SLOPE)) {
            return Math.max(0, z);
        }
        if (makes(Slip.SIGN_AS_SLOPE)) {
            return Math.signum(z);
        }
        if (makes(Slip.ALWAYS_ONE)) {
            return 1;
        }
        return makes(Slip.SIDES_SWAPPED) ? (z > 0 ? 0 : 1) : (z > 0 ? 1 : 0);
    }

    @Override
    public double[] backward(double[] z, double[] upstream) {
        double[] gradient = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            gradient[i] = backward(z[i], upstream[i]);
        }
        return gradient;
    }

    private double backward(double z, double upstream) {
        if (makes(Slip.UPSTREAM_IGNORED)) {
            return derivative(z);
        }
        if (makes(Slip.UPSTREAM_RECTIFIED)) {
            return Math.max(0, upstream) * derivative(z);
        }
        if (makes(Slip.SWITCHED_BY_UPSTREAM)) {
            return upstream * derivative(upstream);
        }
        if (makes(Slip.TIMES_ACTIVATION)) {
            return upstream * relu(z);
        }
        return makes(Slip.SLOPE_ADDED) ? upstream + derivative(z) : upstream * derivative(z);
    }

    /** What people get wrong. */
    public enum Slip implements Mistake {
        ABSOLUTE_VALUE(
                Place.VALUE,
                "Negative numbers lose their sign instead of becoming 0: this is |z|.",
                "What should the unit answer to z = −2?"),
        MINIMUM(
                Place.VALUE,
                "Positive numbers become 0 and negative ones pass: this is min(0, z).",
                "Which of 0 and z should win, the larger or the smaller one?"),
        CAPPED(Place.VALUE, "Values stop growing at 6: this is ReLU6.", "ReLU has no upper end."),
        LEAKS(
                Place.VALUE,
                "Negative numbers are multiplied by 0.01 instead of becoming 0: this is the leaky ReLU.",
                "Left of 0 the plain ReLU is flat."),
        ONE_WHEN_ON(
                Place.VALUE,
                "Every positive number becomes 1: this is the step, or the derivative.",
                "Right of 0 the value grows with z."),
        WHOLE_NUMBERS(
                Place.VALUE,
                "Values lose their decimals.",
                "Look for a cast to int or long, or a variable of that type."),
        ONE_AT_ZERO(
                Place.DERIVATIVE,
                "The derivative at exactly 0 is 1 where the contract asks for 0.",
                "To which of the two pieces does the kink belong here?"),
        HALF_AT_ZERO(
                Place.DERIVATIVE,
                "The derivative at exactly 0 is one half where the contract asks for 0.",
                "One half is a subgradient too, but the contract names another one."),
        VALUE_AS_SLOPE(
                Place.DERIVATIVE,
                "The derivative is z itself where the unit is on: that is the value, not the slope.",
                "How steep is the line through (1, 1) and (2, 2)?"),
        SIGN_AS_SLOPE(
                Place.DERIVATIVE,
                "The derivative is −1 left of 0: that is the slope of |z|.",
                "Left of 0 the function is flat."),
        ALWAYS_ONE(
                Place.DERIVATIVE,
                "The derivative is 1 everywhere, as if the unit were never off.",
                "Left of 0 the function is flat."),
        SIDES_SWAPPED(
                Place.DERIVATIVE,
                "The derivative is 1 where the unit is off and 0 where it is on.",
                "On which side of 0 does the value change with z?"),
        UPSTREAM_IGNORED(
                Place.BACKWARD,
                "backward gives the slopes alone; the gradient from above is lost.",
                "The chain rule is a product of two factors."),
        UPSTREAM_RECTIFIED(
                Place.BACKWARD,
                "Negative upstream gradients become 0: the gradient is rectified as if it were a pre-activation.",
                "A gradient may be negative, and it passes with its sign where the unit is on."),
        SWITCHED_BY_UPSTREAM(
                Place.BACKWARD,
                "The sign of the upstream gradient decides what passes, not the pre-activation.",
                "Which of the two vectors says whether the unit was on?"),
        TIMES_ACTIVATION(
                Place.BACKWARD,
                "The upstream gradient is multiplied by the activation instead of the slope.",
                "Where the unit is on, the gradient passes unchanged."),
        SLOPE_ADDED(
                Place.BACKWARD,
                "Upstream gradient and slope are added instead of multiplied.",
                "Where the unit is off, nothing may pass.");

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
            BACKWARD
        }
    }
}
