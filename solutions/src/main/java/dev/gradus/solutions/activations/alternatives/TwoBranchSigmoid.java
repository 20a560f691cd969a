package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.SigmoidDerivative;

/** One branch for each sign, and the derivative from the exponential itself: e<sup>−|z|</sup> / (1 + e<sup>−|z|</sup>)². */
public final class TwoBranchSigmoid implements SigmoidDerivative {

    @Override
    public double sigmoid(double z) {
        if (z < 0) {
            double growing = Math.exp(z);
            return growing / (growing + 1);
        }
        return 1 / (1 + Math.exp(-z));
    }

    @Override
    public double derivative(double z) {
        double small = Math.exp(-Math.abs(z));
        return small / Math.pow(1 + small, 2);
    }
}
