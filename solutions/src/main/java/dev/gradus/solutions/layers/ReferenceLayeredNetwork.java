package dev.gradus.solutions.layers;

import static dev.gradus.matrix.Matrices.addRow;
import static dev.gradus.matrix.Matrices.map;
import static dev.gradus.matrix.Matrices.sumRows;

import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.LayeredNetwork;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** Forwards one loop over the layers, backwards another one that carries a single matrix, the delta of the layer. */
public final class ReferenceLayeredNetwork implements LayeredNetwork {
    private static final double CLIP = 1e-12;

    @Override
    public Network initialize(int[] sizes, HiddenActivation hidden, Loss loss, Random random) {
        // He for ReLU, which halves the second moment; 1/in for the others.
        double gain = hidden == HiddenActivation.RELU ? 2 : 1;
        List<LayerParameters> layers = new ArrayList<>();
        for (int l = 1; l < sizes.length; l++) {
            double deviation = Math.sqrt(gain / sizes[l - 1]);
            SimpleMatrix w = map(new SimpleMatrix(sizes[l - 1], sizes[l]), zero -> deviation * random.nextGaussian());
            layers.add(new LayerParameters(w, new SimpleMatrix(1, sizes[l])));
        }
        return new Network(layers, hidden, loss);
    }

    @Override
    public Forward forward(Network network, SimpleMatrix x) {
        List<SimpleMatrix> z = new ArrayList<>();
        List<SimpleMatrix> a = new ArrayList<>();
        SimpleMatrix input = x;
        for (int l = 0; l < network.layers().size(); l++) {
            LayerParameters layer = network.layers().get(l);
            z.add(addRow(input.mult(layer.w()), layer.b()));
            boolean last = l == network.layers().size() - 1;
            a.add(last ? output(z.get(l), network.loss()) : map(z.get(l), entry -> hidden(entry, network.hidden())));
            input = a.get(l);
        }
        return new Forward(z, a);
    }

    @Override
    public double loss(Loss loss, SimpleMatrix a, SimpleMatrix y) {
        double sum = 0;
        for (int i = 0; i < y.getNumRows(); i++) {
            for (int j = 0; j < y.getNumCols(); j++) {
                sum += loss(loss, a.get(i, j), y.get(i, j));
            }
        }
        return sum / y.getNumRows();
    }

    private static double loss(Loss loss, double a, double y) {
        double p = Math.min(Math.max(a, CLIP), 1 - CLIP);
        return switch (loss) {
            case BINARY_CROSS_ENTROPY -> -y * StrictMath.log(p) - (1 - y) * StrictMath.log(1 - p);
            case CATEGORICAL_CROSS_ENTROPY -> -y * StrictMath.log(p);
            case HALF_SQUARED_ERROR -> (a - y) * (a - y) / 2;
        };
    }

    @Override
    public List<LayerGradients> backward(Network network, SimpleMatrix x, Forward forward, SimpleMatrix y) {
        LinkedList<LayerGradients> gradients = new LinkedList<>();
        int last = network.layers().size() - 1;
        // The same for all three losses: each is paired with the activation whose slope it cancels.
        SimpleMatrix delta = forward.a().get(last).minus(y).divide(y.getNumRows());
        for (int l = last; l >= 0; l--) {
            SimpleMatrix input = l == 0 ? x : forward.a().get(l - 1);
            gradients.addFirst(new LayerGradients(input.transpose().mult(delta), sumRows(delta)));
            if (l > 0) {
                SimpleMatrix slopes = map(forward.z().get(l - 1), entry -> slope(entry, network.hidden()));
                delta = delta.mult(network.layers().get(l).w().transpose()).elementMult(slopes);
            }
        }
        return gradients;
    }

    @Override
    public SimpleMatrix predict(Network network, SimpleMatrix x) {
        List<SimpleMatrix> a = forward(network, x).a();
        SimpleMatrix output = a.get(a.size() - 1);
        return switch (network.loss()) {
            case BINARY_CROSS_ENTROPY -> map(output, p -> p >= 0.5 ? 1 : 0);
            case CATEGORICAL_CROSS_ENTROPY -> largestOfEachRow(output);
            case HALF_SQUARED_ERROR -> output;
        };
    }

    private static SimpleMatrix largestOfEachRow(SimpleMatrix output) {
        SimpleMatrix oneHot = new SimpleMatrix(output.getNumRows(), output.getNumCols());
        for (int i = 0; i < output.getNumRows(); i++) {
            int largest = 0;
            for (int j = 1; j < output.getNumCols(); j++) {
                largest = output.get(i, j) > output.get(i, largest) ? j : largest;
            }
            oneHot.set(i, largest, 1);
        }
        return oneHot;
    }

    private static double hidden(double z, HiddenActivation activation) {
        return switch (activation) {
            case SIGMOID -> sigmoid(z);
            case TANH -> StrictMath.tanh(z);
            case RELU -> Math.max(0, z);
        };
    }

    private static double slope(double z, HiddenActivation activation) {
        return switch (activation) {
            case SIGMOID -> sigmoid(z) * (1 - sigmoid(z));
            case TANH -> 1 - StrictMath.tanh(z) * StrictMath.tanh(z);
            case RELU -> z > 0 ? 1 : 0;
        };
    }

    private static SimpleMatrix output(SimpleMatrix z, Loss loss) {
        return switch (loss) {
            case BINARY_CROSS_ENTROPY -> map(z, ReferenceLayeredNetwork::sigmoid);
            case CATEGORICAL_CROSS_ENTROPY -> softmax(z);
            case HALF_SQUARED_ERROR -> z.copy();
        };
    }

    /** The exponent is never positive, so nothing overflows. */
    private static double sigmoid(double z) {
        double e = StrictMath.exp(-Math.abs(z));
        double numerator = z >= 0 ? 1 : e;
        return numerator / (1 + e);
    }

    /** Row by row, with the row's largest entry subtracted, so that no exponent is positive. */
    private static SimpleMatrix softmax(SimpleMatrix z) {
        SimpleMatrix p = new SimpleMatrix(z.getNumRows(), z.getNumCols());
        for (int i = 0; i < z.getNumRows(); i++) {
            double largest = z.extractVector(true, i).elementMax();
            double sum = 0;
            for (int j = 0; j < z.getNumCols(); j++) {
                p.set(i, j, StrictMath.exp(z.get(i, j) - largest));
                sum += p.get(i, j);
            }
            for (int j = 0; j < z.getNumCols(); j++) {
                p.set(i, j, p.get(i, j) / sum);
            }
        }
        return p;
    }
}
