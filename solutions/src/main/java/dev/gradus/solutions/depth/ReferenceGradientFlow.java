package dev.gradus.solutions.depth;

import static dev.gradus.matrix.Matrices.map;

import dev.gradus.exercises.depth.GradientFlow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * The chain rule multiplies: one factor w·g′(z) for every layer. A product of many numbers below 1 vanishes and one of many
 * numbers above 1 explodes; there is little room between the two.
 */
public final class ReferenceGradientFlow implements GradientFlow {

    @Override
    public double[] factors(double[] w, double[] z, Activation activation) {
        double[] factors = new double[w.length];
        for (int l = 0; l < w.length; l++) {
            factors[l] = w[l] * slope(z[l], activation);
        }
        return factors;
    }

    @Override
    public double[] gradients(double[] factors) {
        double[] gradients = new double[factors.length];
        double product = 1;
        for (int l = factors.length - 1; l >= 0; l--) {
            product *= factors[l];
            gradients[l] = product;
        }
        return gradients;
    }

    @Override
    public double bound(int layers, double weight, Activation activation) {
        double steepest = activation == Activation.SIGMOID ? 0.25 : 1;
        return StrictMath.pow(Math.abs(weight) * steepest, layers);
    }

    @Override
    public double[] weightGradientNorms(SimpleMatrix x, List<SimpleMatrix> weights, Activation activation) {
        List<SimpleMatrix> inputs = new ArrayList<>();
        List<SimpleMatrix> sums = new ArrayList<>();
        SimpleMatrix a = x;
        for (SimpleMatrix w : weights) {
            SimpleMatrix z = a.mult(w);
            inputs.add(a);
            sums.add(z);
            a = map(z, value -> activation(value, activation));
        }
        double[] norms = new double[weights.size()];
        double[] ones = new double[a.getNumElements()];
        Arrays.fill(ones, 1);
        SimpleMatrix dA = new SimpleMatrix(a.getNumRows(), a.getNumCols(), true, ones);
        for (int l = weights.size() - 1; l >= 0; l--) {
            SimpleMatrix dZ = dA.elementMult(map(sums.get(l), value -> slope(value, activation)));
            norms[l] = inputs.get(l).transpose().mult(dZ).normF();
            dA = dZ.mult(weights.get(l).transpose());
        }
        return norms;
    }

    private static double activation(double z, Activation activation) {
        return switch (activation) {
            case SIGMOID -> sigmoid(z);
            case TANH -> StrictMath.tanh(z);
            case RELU -> Math.max(0, z);
        };
    }

    private static double slope(double z, Activation activation) {
        return switch (activation) {
            case SIGMOID -> sigmoid(z) * sigmoid(-z);
            case TANH -> 1 - StrictMath.tanh(z) * StrictMath.tanh(z);
            case RELU -> z > 0 ? 1 : 0;
        };
    }

    private static double sigmoid(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }
}
