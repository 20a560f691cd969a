package dev.gradus.solutions.lessons;

import dev.gradus.matrix.Matrices;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.ejml.simple.SimpleMatrix;

/** Equal layers on top of each other, with random weights and no biases, before any training. */
final class DeepNetwork {
    private final DoubleUnaryOperator slope;
    private final List<SimpleMatrix> weights = new ArrayList<>();
    private final List<SimpleMatrix> sums = new ArrayList<>();
    private final List<SimpleMatrix> activations = new ArrayList<>();

    private DeepNetwork(DoubleUnaryOperator slope) {
        this.slope = slope;
    }

    /** Draws weights with this standard deviation and sends standard normal samples through them. */
    static DeepNetwork forward(
            int layers,
            int width,
            int samples,
            double deviation,
            DoubleUnaryOperator activation,
            DoubleUnaryOperator slope,
            Random random) {
        DeepNetwork network = new DeepNetwork(slope);
        network.activations.add(normal(samples, width, 1, random));
        for (int layer = 0; layer < layers; layer++) {
            SimpleMatrix w = normal(width, width, deviation, random);
            SimpleMatrix z = network.activations.get(layer).mult(w);
            network.weights.add(w);
            network.sums.add(z);
            network.activations.add(Matrices.map(z, activation));
        }
        return network;
    }

    /** The root of the mean square of each layer's activations relative to the input's; the first entry is 1. */
    double[] signal() {
        double input = activations.get(0).normF();
        return activations.stream().mapToDouble(a -> a.normF() / input).toArray();
    }

    /** The norm of each layer's weight gradient for a random gradient at the top, relative to the last layer's. */
    double[] gradientNorms(Random random) {
        SimpleMatrix top = activations.get(activations.size() - 1);
        SimpleMatrix delta = normal(top.getNumRows(), top.getNumCols(), 1, random);
        double[] norms = new double[weights.size()];
        for (int layer = weights.size() - 1; layer >= 0; layer--) {
            SimpleMatrix dZ = delta.elementMult(Matrices.map(sums.get(layer), slope));
            norms[layer] = activations.get(layer).transpose().mult(dZ).normF();
            delta = dZ.mult(weights.get(layer).transpose());
        }
        double last = norms[norms.length - 1];
        for (int layer = 0; layer < norms.length; layer++) {
            norms[layer] /= last;
        }
        return norms;
    }

    private static SimpleMatrix normal(int rows, int columns, double deviation, Random random) {
        SimpleMatrix matrix = new SimpleMatrix(rows, columns);
        for (int i = 0; i < matrix.getNumElements(); i++) {
            matrix.set(i, deviation * random.nextGaussian());
        }
        return matrix;
    }
}
