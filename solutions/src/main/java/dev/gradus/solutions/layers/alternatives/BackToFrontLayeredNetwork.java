package dev.gradus.solutions.layers.alternatives;

import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.LayeredNetwork;
import dev.gradus.matrix.Matrices;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** Xavier weights; slopes from activations; gradients collected from the last layer on and reversed at the end. */
public final class BackToFrontLayeredNetwork implements LayeredNetwork {

    @Override
    public Network initialize(int[] sizes, HiddenActivation hidden, Loss loss, Random random) {
        List<LayerParameters> layers = new ArrayList<>();
        for (int i = 0; i + 1 < sizes.length; i++) {
            int in = sizes[i];
            int out = sizes[i + 1];
            double limit = Math.sqrt(6.0 / (in + out));
            SimpleMatrix w = SimpleMatrix.random_DDRM(in, out, -limit, limit, random);
            layers.add(new LayerParameters(w, new SimpleMatrix(1, out)));
        }
        return new Network(layers, hidden, loss);
    }

    @Override
    public Forward forward(Network network, SimpleMatrix x) {
        List<SimpleMatrix> z = new ArrayList<>();
        List<SimpleMatrix> a = new ArrayList<>();
        for (LayerParameters layer : network.layers()) {
            SimpleMatrix input = a.isEmpty() ? x : a.get(a.size() - 1);
            SimpleMatrix zl = Matrices.addRow(input.mult(layer.w()), layer.b());
            z.add(zl);
            if (z.size() < network.layers().size()) {
                a.add(Matrices.map(zl, entry -> activate(entry, network.hidden())));
            } else if (network.loss() == Loss.BINARY_CROSS_ENTROPY) {
                a.add(Matrices.map(zl, entry -> activate(entry, HiddenActivation.SIGMOID)));
            } else {
                a.add(network.loss() == Loss.CATEGORICAL_CROSS_ENTROPY ? softmax(zl) : zl);
            }
        }
        return new Forward(z, a);
    }

    private static double activate(double z, HiddenActivation activation) {
        if (activation == HiddenActivation.RELU) {
            return z > 0 ? z : 0;
        }
        return activation == HiddenActivation.TANH ? Math.tanh(z) : 1 / (1 + Math.exp(-z));
    }

    private static SimpleMatrix softmax(SimpleMatrix z) {
        SimpleMatrix result = z.copy();
        for (int row = 0; row < z.getNumRows(); row++) {
            double max = Double.NEGATIVE_INFINITY;
            for (int col = 0; col < z.getNumCols(); col++) {
                max = Math.max(max, z.get(row, col));
            }
            double sum = 0;
            for (int col = 0; col < z.getNumCols(); col++) {
                sum += Math.exp(z.get(row, col) - max);
            }
            for (int col = 0; col < z.getNumCols(); col++) {
                result.set(row, col, Math.exp(z.get(row, col) - max) / sum);
            }
        }
        return result;
    }

    @Override
    public double loss(Loss loss, SimpleMatrix a, SimpleMatrix y) {
        int m = y.getNumRows();
        if (loss == Loss.HALF_SQUARED_ERROR) {
            double distance = a.minus(y).normF();
            return distance * distance / (2 * m);
        }
        SimpleMatrix p = Matrices.map(a, entry -> Math.max(1e-12, Math.min(1 - 1e-12, entry)));
        double positives = y.elementMult(p.elementLog()).elementSum();
        if (loss == Loss.CATEGORICAL_CROSS_ENTROPY) {
            return -positives / m;
        }
        SimpleMatrix rest = Matrices.map(p, entry -> Math.log(1 - entry));
        double negatives = rest.elementSum() - y.elementMult(rest).elementSum();
        return -(positives + negatives) / m;
    }

    @Override
    public List<LayerGradients> backward(Network network, SimpleMatrix x, Forward forward, SimpleMatrix y) {
        List<LayerGradients> result = new ArrayList<>();
        int layers = network.layers().size();
        SimpleMatrix delta = forward.a().get(layers - 1).minus(y).scale(1.0 / y.getNumRows());
        for (int l = layers - 1; l > 0; l--) {
            SimpleMatrix input = forward.a().get(l - 1);
            result.add(new LayerGradients(input.transpose().mult(delta), Matrices.sumRows(delta)));
            SimpleMatrix dA = delta.mult(network.layers().get(l).w().transpose());
            delta = dA.elementMult(Matrices.map(input, a -> slope(a, network.hidden())));
        }
        result.add(new LayerGradients(x.transpose().mult(delta), Matrices.sumRows(delta)));
        Collections.reverse(result);
        return result;
    }

    private static double slope(double a, HiddenActivation activation) {
        return switch (activation) {
            case SIGMOID -> a * (1 - a);
            case TANH -> 1 - a * a;
            case RELU -> a > 0 ? 1 : 0;
        };
    }

    @Override
    public SimpleMatrix predict(Network network, SimpleMatrix x) {
        SimpleMatrix output = forward(network, x).a().get(network.layers().size() - 1);
        if (network.loss() == Loss.BINARY_CROSS_ENTROPY) {
            return Matrices.map(output, Math::round);
        }
        if (network.loss() == Loss.CATEGORICAL_CROSS_ENTROPY) {
            SimpleMatrix decisions = new SimpleMatrix(output.getNumRows(), output.getNumCols());
            for (int i = 0; i < output.getNumRows(); i++) {
                double max = output.extractVector(true, i).elementMax();
                for (int j = 0; j < output.getNumCols(); j++) {
                    decisions.set(i, j, output.get(i, j) == max ? 1 : 0);
                }
            }
            return decisions;
        }
        return output;
    }
}
