package dev.gradus.solutions.activations;

import dev.gradus.exercises.activations.Softplus;

/**
 * The larger of 0 and z, and what is missing to the smooth curve. That rest is the same for z and −z, its exponent is
 * never positive, and {@code log1p} keeps its digits where it is small.
 */
public final class ReferenceSoftplus implements Softplus {

    @Override
    public double softplus(double z) {
        return Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
    }

    /** The chain rule on ln(1 + e^z) gives e^z / (1 + e^z), which is the sigmoid. */
    @Override
    public double derivative(double z) {
        double e = StrictMath.exp(-Math.abs(z));
        double numerator = z >= 0 ? 1 : e;
        return numerator / (1 + e);
    }
}
