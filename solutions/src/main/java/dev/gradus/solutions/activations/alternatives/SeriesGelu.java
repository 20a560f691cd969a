package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.Gelu;

/** Its own Φ from a series of terms that never cancel, and tanh written as a sigmoid: ½(1 + tanh u) = σ(2u). */
public final class SeriesGelu implements Gelu {

    @Override
    public double gelu(double z) {
        return z * gate(z);
    }

    @Override
    public double derivative(double z) {
        return gate(z) + z * density(z);
    }

    @Override
    public double approximation(double z) {
        double u = Math.sqrt(8 / Math.PI) * Math.fma(0.044715, Math.pow(z, 3), z);
        return z / (1 + Math.exp(-u));
    }

    private static double density(double z) {
        return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    }

    private static double gate(double z) {
        if (Math.abs(z) > 9) {
            return z > 0 ? 1 : 0;
        }
        double sum = 0;
        double term = z;
        for (int odd = 3; sum + term != sum; odd += 2) {
            sum += term;
            term *= z * z / odd;
        }
        return 0.5 + density(z) * sum;
    }
}
