package dev.gradus.solutions.activations;

import dev.gradus.exercises.activations.SigmoidDerivative;

/**
 * The sigmoid with an exponential that is never larger than 1.
 *
 * <p>Multiply numerator and denominator of 1 / (1 + e<sup>−z</sup>) by e<sup>z</sup> and the same function reads
 * e<sup>z</sup> / (1 + e<sup>z</sup>). One of the two forms has an exponent that is not positive: that one cannot
 * overflow, and it keeps every digit of the left tail, where σ(z) is almost e<sup>z</sup>.
 */
public final class ReferenceSigmoidDerivative implements SigmoidDerivative {

    @Override
    public double sigmoid(double z) {
        // StrictMath gives the same bits on every JDK; Math is as good for every other purpose.
        double e = StrictMath.exp(-Math.abs(z));
        double numerator = z >= 0 ? 1 : e;
        return numerator / (1 + e);
    }

    @Override
    public double derivative(double z) {
        double s = sigmoid(z);
        return s * (1 - s);
    }
}
