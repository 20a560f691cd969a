package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.Relu;

/** Branches, and the way back decided by the activation instead of the pre-activation, which is the same for ReLU. */
public final class BranchingRelu implements Relu {

    @Override
    public double relu(double z) {
        if (z < 0) {
            return 0;
        }
        return z;
    }

    @Override
    public double derivative(double z) {
        return relu(z) == 0 ? 0 : 1;
    }

    @Override
    public double[] backward(double[] z, double[] upstream) {
        double[] gradient = upstream.clone();
        for (int i = 0; i < z.length; i++) {
            double a = relu(z[i]);
            if (!(a > 0)) {
                gradient[i] = 0;
            }
        }
        return gradient;
    }
}
