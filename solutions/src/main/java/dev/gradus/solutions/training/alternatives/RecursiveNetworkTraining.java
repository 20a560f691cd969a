package dev.gradus.solutions.training.alternatives;

import static dev.gradus.matrix.Matrices.addRow;
import static dev.gradus.matrix.Matrices.map;
import static dev.gradus.matrix.Matrices.sumRows;

import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.LayeredNetwork.Loss;
import dev.gradus.exercises.layers.LayeredNetwork.Network;
import dev.gradus.exercises.training.NetworkTraining;
import java.util.LinkedList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * One recursion per step: on the way down it goes forwards, on the way back it updates; each call returns the gradient by
 * its inputs, which it has taken from the old weights. It knows nothing of any other class.
 */
public final class RecursiveNetworkTraining implements NetworkTraining {

    /** One step, while it is being taken. */
    private record Descent(Network network, SimpleMatrix y, double rate, LinkedList<LayerParameters> updated) {

        /** Updates layer l and all after it. */
        SimpleMatrix from(int l, SimpleMatrix input) {
            LayerParameters layer = network.layers().get(l);
            SimpleMatrix z = addRow(input.mult(layer.w()), layer.b());
            SimpleMatrix dZ;
            if (l == network.layers().size() - 1) {
                dZ = output(z, network.loss()).minus(y).divide(y.getNumRows());
            } else {
                SimpleMatrix a = map(z, entry -> activation(entry, network.hidden()));
                dZ = from(l + 1, a).elementMult(map(a, entry -> slope(entry, network.hidden())));
            }
            updated.addFirst(new LayerParameters(
                    layer.w().plus(-rate, input.transpose().mult(dZ)), layer.b().plus(-rate, sumRows(dZ))));
            return dZ.mult(layer.w().transpose());
        }
    }

    @Override
    public Network step(Network network, SimpleMatrix x, SimpleMatrix y, double learningRate) {
        Descent descent = new Descent(network, y, learningRate, new LinkedList<>());
        descent.from(0, x);
        return new Network(List.copyOf(descent.updated()), network.hidden(), network.loss());
    }

    @Override
    public Training fit(Network network, SimpleMatrix x, SimpleMatrix y, double learningRate, int epochs) {
        Network current = network;
        double[] losses = new double[epochs];
        for (int epoch = 0; epoch < epochs; epoch++) {
            losses[epoch] = loss(current, x, y);
            current = step(current, x, y, learningRate);
        }
        return new Training(current, losses);
    }

    private static double loss(Network network, SimpleMatrix x, SimpleMatrix y) {
        SimpleMatrix a = x;
        int last = network.layers().size() - 1;
        for (int l = 0; l <= last; l++) {
            LayerParameters layer = network.layers().get(l);
            SimpleMatrix z = addRow(a.mult(layer.w()), layer.b());
            a = l == last ? output(z, network.loss()) : map(z, entry -> activation(entry, network.hidden()));
        }
        double sum = 0;
        for (int i = 0; i < y.getNumElements(); i++) {
            double p = Math.max(1e-12, Math.min(1 - 1e-12, a.get(i)));
            sum += switch (network.loss()) {
                case BINARY_CROSS_ENTROPY -> -Math.log(y.get(i) == 1 ? p : 1 - p);
                case CATEGORICAL_CROSS_ENTROPY -> y.get(i) == 1 ? -Math.log(p) : 0;
                case HALF_SQUARED_ERROR -> Math.pow(a.get(i) - y.get(i), 2) / 2;
            };
        }
        return sum / y.getNumRows();
    }

    private static SimpleMatrix output(SimpleMatrix z, Loss loss) {
        return switch (loss) {
            case BINARY_CROSS_ENTROPY -> map(z, entry -> activation(entry, HiddenActivation.SIGMOID));
            case CATEGORICAL_CROSS_ENTROPY -> {
                SimpleMatrix e = map(z.minus(z.elementMax()), Math::exp);
                SimpleMatrix sums = sumRows(e.transpose());
                for (int i = 0; i < e.getNumRows(); i++) {
                    for (int j = 0; j < e.getNumCols(); j++) {
                        e.set(i, j, e.get(i, j) / sums.get(i));
                    }
                }
                yield e;
            }
            case HALF_SQUARED_ERROR -> z;
        };
    }

    private static double activation(double z, HiddenActivation activation) {
        return switch (activation) {
            case SIGMOID -> 1 / (1 + Math.exp(-z));
            case TANH -> Math.tanh(z);
            case RELU -> Math.max(0, z);
        };
    }

    private static double slope(double a, HiddenActivation activation) {
        return switch (activation) {
            case SIGMOID -> a * (1 - a);
            case TANH -> 1 - a * a;
            case RELU -> a > 0 ? 1 : 0;
        };
    }
}
