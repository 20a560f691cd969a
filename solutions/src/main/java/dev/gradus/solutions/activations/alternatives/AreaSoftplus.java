package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.Softplus;

/**
 * With the inverse hyperbolic tangent: e / (2 + e) = tanh(½ ln(1 + e)), so ln(1 + e) is twice a series in odd powers where e
 * is small, and a plain logarithm elsewhere.
 */
public final class AreaSoftplus implements Softplus {

    @Override
    public double softplus(double z) {
        double e = Math.exp(-Math.abs(z));
        double rest = e > 0.01 ? Math.log(1 + e) : series(e / (2 + e));
        return z > 0 ? z + rest : rest;
    }

    private static double series(double u) {
        double power = u;
        double sum = 0;
        for (int k = 1; k <= 9; k += 2) {
            sum += power / k;
            power *= u * u;
        }
        return 2 * sum;
    }

    @Override
    public double derivative(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
