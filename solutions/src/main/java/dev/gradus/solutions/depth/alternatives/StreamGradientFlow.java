package dev.gradus.solutions.depth.alternatives;

import dev.gradus.exercises.depth.GradientFlow;
import dev.gradus.matrix.Matrices;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Streams for the chain, recursion for the network: a layer asks the layers after it what arrives. */
public final class StreamGradientFlow implements GradientFlow {

    @Override
    public double[] factors(double[] w, double[] z, Activation activation) {
        return IntStream.range(0, w.length)
                .mapToDouble(l -> slope(value(z[l], activation), activation) * w[l])
                .toArray();
    }

    @Override
    public double[] gradients(double[] factors) {
        return IntStream.range(0, factors.length)
                .mapToDouble(from -> IntStream.range(from, factors.length)
                        .mapToDouble(l -> factors[l])
                        .reduce(1, (a, b) -> a * b))
                .toArray();
    }

    @Override
    public double bound(int layers, double weight, Activation activation) {
        return Math.abs(IntStream.range(0, layers)
                .mapToDouble(l -> weight)
                .reduce(1, (a, w) -> a * w * (activation == Activation.SIGMOID ? 0.25 : 1)));
    }

    @Override
    public double[] weightGradientNorms(SimpleMatrix x, List<SimpleMatrix> weights, Activation activation) {
        double[] norms = new double[weights.size()];
        back(x, 0, weights, activation, norms);
        return norms;
    }

    /** The gradient by a layer's inputs; on the way the norms of this layer and of all after it are written down. */
    private static SimpleMatrix back(
            SimpleMatrix input, int l, List<SimpleMatrix> weights, Activation activation, double[] norms) {
        if (l == weights.size()) {
            return Matrices.map(input, value -> 1);
        }
        SimpleMatrix a = Matrices.map(input.mult(weights.get(l)), z -> value(z, activation));
        SimpleMatrix dA = back(a, l + 1, weights, activation, norms);
        SimpleMatrix dZ = dA.elementMult(Matrices.map(a, value -> slope(value, activation)));
        norms[l] = Math.sqrt(dZ.transpose().mult(input).elementPower(2.0).elementSum());
        return weights.get(l).mult(dZ.transpose()).transpose();
    }

    private static double value(double z, Activation activation) {
        return switch (activation) {
            case SIGMOID -> 1 / (1 + Math.exp(-z));
            case TANH -> Math.tanh(z);
            case RELU -> z > 0 ? z : 0;
        };
    }

    /** From the activation, as libraries do. */
    private static double slope(double a, Activation activation) {
        return switch (activation) {
            case SIGMOID -> a * (1 - a);
            case TANH -> (1 - a) * (1 + a);
            case RELU -> Math.signum(a);
        };
    }
}
