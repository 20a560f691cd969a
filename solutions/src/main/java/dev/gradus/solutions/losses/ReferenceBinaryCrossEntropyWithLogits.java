package dev.gradus.solutions.losses;

import dev.gradus.exercises.losses.BinaryCrossEntropyWithLogits;

/**
 * The loss as a softplus, with its large part and its small part kept apart.
 *
 * <p>−ln σ(z) is ln(1 + e<sup>−z</sup>) and −ln(1 − σ(z)) is that plus z, so the cost of a sample is ln(1 + e<sup>−z</sup>) +
 * (1 − y)z. For negative z the exponential is taken out of the logarithm: ln(1 + e<sup>−z</sup>) = −z + ln(1 +
 * e<sup>z</sup>). Both cases are max(z, 0) − zy + ln(1 + e<sup>−|z|</sup>). For a right label the first two terms cancel
 * exactly, before the small third one is added, and log1p keeps that one's digits.
 */
public final class ReferenceBinaryCrossEntropyWithLogits implements BinaryCrossEntropyWithLogits {

    @Override
    public double loss(double[] z, double[] y) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            double wrongness = Math.max(z[i], 0) - z[i] * y[i];
            sum += wrongness + StrictMath.log1p(StrictMath.exp(-Math.abs(z[i])));
        }
        return sum / z.length;
    }

    @Override
    public double[] gradient(double[] z, double[] y) {
        double[] gradient = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            gradient[i] = (sigmoid(z[i]) - y[i]) / z.length;
        }
        return gradient;
    }

    private static double sigmoid(double z) {
        double e = StrictMath.exp(-Math.abs(z));
        double numerator = z >= 0 ? 1 : e;
        return numerator / (1 + e);
    }
}
