package dev.gradus.solutions.depth.alternatives;

import dev.gradus.exercises.depth.GradientFlow;
import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Loops over plain arrays; the weight gradients are added up sample by sample. */
public final class PlainArraysGradientFlow implements GradientFlow {

    @Override
    public double[] factors(double[] w, double[] z, Activation activation) {
        double[] factors = w.clone();
        for (int l = 0; l < z.length; l++) {
            factors[l] *= slope(z[l], activation);
        }
        return factors;
    }

    @Override
    public double[] gradients(double[] factors) {
        double[] gradients = factors.clone();
        for (int l = factors.length - 2; l >= 0; l--) {
            gradients[l] *= gradients[l + 1];
        }
        return gradients;
    }

    @Override
    public double bound(int layers, double weight, Activation activation) {
        double bound = 1;
        for (int l = 0; l < layers; l++) {
            bound *= Math.abs(weight);
            if (activation == Activation.SIGMOID) {
                bound /= 4;
            }
        }
        return bound;
    }

    @Override
    public double[] weightGradientNorms(SimpleMatrix x, List<SimpleMatrix> weights, Activation activation) {
        double[][][] w = weights.stream().map(SimpleMatrix::toArray2).toArray(double[][][]::new);
        double[][][] gradients = new double[w.length][][];
        for (int l = 0; l < w.length; l++) {
            gradients[l] = new double[w[l].length][w[l][0].length];
        }
        for (double[] sample : x.toArray2()) {
            addGradients(sample, w, activation, gradients);
        }
        double[] norms = new double[w.length];
        for (int l = 0; l < w.length; l++) {
            for (double[] row : gradients[l]) {
                for (double entry : row) {
                    norms[l] += entry * entry;
                }
            }
            norms[l] = Math.sqrt(norms[l]);
        }
        return norms;
    }

    private static void addGradients(double[] sample, double[][][] w, Activation activation, double[][][] gradients) {
        double[][] a = new double[w.length + 1][];
        double[][] slopes = new double[w.length][];
        a[0] = sample;
        for (int l = 0; l < w.length; l++) {
            int units = w[l][0].length;
            a[l + 1] = new double[units];
            slopes[l] = new double[units];
            for (int u = 0; u < units; u++) {
                double z = 0;
                for (int p = 0; p < a[l].length; p++) {
                    z += a[l][p] * w[l][p][u];
                }
                a[l + 1][u] = value(z, activation);
                slopes[l][u] = slope(z, activation);
            }
        }
        double[] arriving = new double[a[w.length].length];
        Arrays.fill(arriving, 1);
        for (int l = w.length - 1; l >= 0; l--) {
            double[] passedOn = new double[a[l].length];
            for (int u = 0; u < arriving.length; u++) {
                double delta = arriving[u] * slopes[l][u];
                for (int p = 0; p < passedOn.length; p++) {
                    gradients[l][p][u] += a[l][p] * delta;
                    passedOn[p] += w[l][p][u] * delta;
                }
            }
            arriving = passedOn;
        }
    }

    private static double value(double z, Activation activation) {
        if (activation == Activation.RELU) {
            return Math.max(z, 0);
        }
        return activation == Activation.TANH ? Math.tanh(z) : 1 / (1 + Math.exp(-z));
    }

    private static double slope(double z, Activation activation) {
        if (activation == Activation.RELU) {
            return z >= 0 ? 1 : 0;
        }
        double e = Math.exp(-Math.abs(z));
        return activation == Activation.TANH ? 1 / (Math.cosh(z) * Math.cosh(z)) : e / ((1 + e) * (1 + e));
    }
}
