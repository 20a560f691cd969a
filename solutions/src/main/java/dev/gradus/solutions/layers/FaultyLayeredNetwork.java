package dev.gradus.solutions.layers;

import static dev.gradus.matrix.Matrices.addRow;
import static dev.gradus.matrix.Matrices.map;
import static dev.gradus.matrix.Matrices.sumRows;

import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.LayeredNetwork;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyLayeredNetwork implements LayeredNetwork {
    private static final double CLIP = 1e-12;

    private final Set<LayeredNetworkSlip> slips;

    public FaultyLayeredNetwork(Set<LayeredNetworkSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(LayeredNetworkSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(LayeredNetworkSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public Network initialize(int[] sizes, HiddenActivation hidden, Loss loss, Random random) {
        double gain = hidden == HiddenActivation.RELU ? 2 : 1;
        List<LayerParameters> layers = new ArrayList<>();
        int end = makes(LayeredNetworkSlip.OUTPUT_LAYER_NOT_MADE) ? sizes.length - 1 : sizes.length;
        for (int l = 1; l < end; l++) {
            double deviation = deviation(gain, sizes[l - 1]);
            SimpleMatrix empty = makes(LayeredNetworkSlip.SHAPES_EXCHANGED)
                    ? new SimpleMatrix(sizes[l], sizes[l - 1])
                    : new SimpleMatrix(sizes[l - 1], sizes[l]);
            SimpleMatrix w = map(empty, zero -> deviation * random.nextGaussian());
            layers.add(new LayerParameters(firstWeights(w), new SimpleMatrix(1, sizes[l])));
        }
        return new Network(layers, hidden, loss);
    }

    private SimpleMatrix firstWeights(SimpleMatrix drawn) {
        if (makes(LayeredNetworkSlip.WEIGHTS_ALL_POSITIVE)) {
            return map(drawn, Math::abs);
        }
        return makes(LayeredNetworkSlip.UNITS_ALIKE)
                ? drawn.extractVector(false, 0).mult(SimpleMatrix.filled(1, drawn.getNumCols(), 1))
                : drawn;
    }

    private double deviation(double gain, int in) {
        if (makes(LayeredNetworkSlip.ZERO_WEIGHTS)) {
            return 0;
        }
        return makes(LayeredNetworkSlip.WEIGHTS_UNSCALED) ? 1 : Math.sqrt(gain / in);
    }

    @Override
    public Forward forward(Network network, SimpleMatrix x) {
        List<SimpleMatrix> z = new ArrayList<>();
        List<SimpleMatrix> a = new ArrayList<>();
        SimpleMatrix input = x;
        for (int l = 0; l < network.layers().size(); l++) {
            LayerParameters layer = network.layers().get(l);
            SimpleMatrix product = input.mult(layer.w());
            z.add(makes(LayeredNetworkSlip.BIAS_OMITTED) ? product : addRow(product, layer.b()));
            boolean last = l == network.layers().size() - 1;
            a.add(last ? output(z.get(l), network) : hidden(z.get(l), network.hidden()));
            input = a.get(l);
        }
        return new Forward(z, a);
    }

    private SimpleMatrix hidden(SimpleMatrix z, HiddenActivation activation) {
        return makes(LayeredNetworkSlip.HIDDEN_ACTIVATION_SKIPPED) ? z : map(z, entry -> value(entry, activation));
    }

    private SimpleMatrix output(SimpleMatrix z, Network network) {
        if (makes(LayeredNetworkSlip.HIDDEN_AT_OUTPUT)) {
            return map(z, entry -> value(entry, network.hidden()));
        }
        if (makes(LayeredNetworkSlip.OUTPUT_ALWAYS_SIGMOID)) {
            return map(z, FaultyLayeredNetwork::sigmoid);
        }
        return switch (network.loss()) {
            case BINARY_CROSS_ENTROPY -> map(z, FaultyLayeredNetwork::sigmoid);
            case CATEGORICAL_CROSS_ENTROPY -> softmax(z);
            case HALF_SQUARED_ERROR -> z.copy();
        };
    }

    @Override
    public double loss(Loss loss, SimpleMatrix a, SimpleMatrix y) {
        double sum = 0;
        for (int i = 0; i < y.getNumRows(); i++) {
            for (int j = 0; j < y.getNumCols(); j++) {
                sum += loss(loss, a.get(i, j), y.get(i, j));
            }
        }
        if (makes(LayeredNetworkSlip.LOSS_SUMMED)) {
            return sum;
        }
        return sum / (makes(LayeredNetworkSlip.LOSS_PER_ENTRY) ? y.getNumElements() : y.getNumRows());
    }

    private double loss(Loss loss, double a, double y) {
        double p = makes(LayeredNetworkSlip.LOSS_UNCLIPPED) ? a : Math.min(Math.max(a, CLIP), 1 - CLIP);
        return switch (loss) {
            case BINARY_CROSS_ENTROPY -> binary(p, y);
            case CATEGORICAL_CROSS_ENTROPY ->
                makes(LayeredNetworkSlip.CATEGORICAL_AS_BINARY) ? binary(p, y) : -y * StrictMath.log(p);
            case HALF_SQUARED_ERROR -> (a - y) * (a - y) / (makes(LayeredNetworkSlip.SQUARES_NOT_HALVED) ? 1 : 2);
        };
    }

    private static double binary(double p, double y) {
        return -y * StrictMath.log(p) - (1 - y) * StrictMath.log(1 - p);
    }

    @Override
    public List<LayerGradients> backward(Network network, SimpleMatrix x, Forward forward, SimpleMatrix y) {
        LinkedList<LayerGradients> gradients = new LinkedList<>();
        int last = network.layers().size() - 1;
        SimpleMatrix delta = outputDelta(network, forward, y);
        for (int l = last; l >= 0; l--) {
            SimpleMatrix input = l == 0 ? x : input(forward, l);
            LayerGradients layer = new LayerGradients(input.transpose().mult(delta), biasGradient(delta));
            if (makes(LayeredNetworkSlip.FROM_LAST_TO_FIRST)) {
                gradients.addLast(layer);
            } else {
                gradients.addFirst(layer);
            }
            if (l > 0) {
                delta = hiddenDelta(
                        delta.mult(network.layers().get(l).w().transpose()), forward, l - 1, network.hidden());
            }
        }
        return gradients;
    }

    private SimpleMatrix outputDelta(Network network, Forward forward, SimpleMatrix y) {
        int last = network.layers().size() - 1;
        SimpleMatrix a = forward.a().get(last);
        SimpleMatrix error = a.minus(y);
        SimpleMatrix delta = makes(LayeredNetworkSlip.AVERAGE_MISSING) ? error : error.divide(y.getNumRows());
        if (makes(LayeredNetworkSlip.OUTPUT_SLOPE_KEPT)) {
            return delta.elementMult(map(a, entry -> entry * (1 - entry)));
        }
        return makes(LayeredNetworkSlip.HIDDEN_SLOPE_AT_OUTPUT)
                ? delta.elementMult(map(forward.z().get(last), entry -> slope(entry, network.hidden())))
                : delta;
    }

    private SimpleMatrix input(Forward forward, int l) {
        return makes(LayeredNetworkSlip.INPUT_BEFORE_ACTIVATION)
                ? forward.z().get(l - 1)
                : forward.a().get(l - 1);
    }

    private SimpleMatrix biasGradient(SimpleMatrix delta) {
        SimpleMatrix db = sumRows(delta);
        return makes(LayeredNetworkSlip.DB_AVERAGED) ? db.divide(delta.getNumRows()) : db;
    }

    private SimpleMatrix hiddenDelta(SimpleMatrix dA, Forward forward, int l, HiddenActivation activation) {
        SimpleMatrix arriving = makes(LayeredNetworkSlip.AVERAGED_IN_EVERY_LAYER) ? dA.divide(dA.getNumRows()) : dA;
        if (makes(LayeredNetworkSlip.HIDDEN_SLOPE_MISSING)) {
            return arriving;
        }
        SimpleMatrix at = makes(LayeredNetworkSlip.HIDDEN_SLOPE_AT_ACTIVATION)
                ? forward.a().get(l)
                : forward.z().get(l);
        HiddenActivation used = makes(LayeredNetworkSlip.HIDDEN_SLOPE_ALWAYS_RELU) ? HiddenActivation.RELU : activation;
        return arriving.elementMult(map(at, entry -> slope(entry, used)));
    }

    @Override
    public SimpleMatrix predict(Network network, SimpleMatrix x) {
        List<SimpleMatrix> a = forward(network, x).a();
        SimpleMatrix output = a.get(a.size() - 1);
        if (makes(LayeredNetworkSlip.PREDICTS_OUTPUTS)) {
            return output;
        }
        return switch (network.loss()) {
            case BINARY_CROSS_ENTROPY ->
                map(output, p -> p >= (makes(LayeredNetworkSlip.THRESHOLD_AT_ZERO) ? 0 : 0.5) ? 1 : 0);
            case CATEGORICAL_CROSS_ENTROPY ->
                makes(LayeredNetworkSlip.CLASS_BY_THRESHOLD)
                        ? map(output, p -> p >= 0.5 ? 1 : 0)
                        : largestOfEachRow(output);
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

    private static double value(double z, HiddenActivation activation) {
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

    private static double sigmoid(double z) {
        double e = StrictMath.exp(-Math.abs(z));
        double numerator = z >= 0 ? 1 : e;
        return numerator / (1 + e);
    }

    private SimpleMatrix softmax(SimpleMatrix z) {
        SimpleMatrix p = new SimpleMatrix(z.getNumRows(), z.getNumCols());
        double[] sums = new double[z.getNumRows()];
        for (int i = 0; i < z.getNumRows(); i++) {
            double shift = shift(z, i);
            for (int j = 0; j < z.getNumCols(); j++) {
                p.set(i, j, StrictMath.exp(z.get(i, j) - shift));
                sums[i] += p.get(i, j);
            }
        }
        double total = p.elementSum();
        for (int i = 0; i < z.getNumRows(); i++) {
            double sum = makes(LayeredNetworkSlip.SOFTMAX_OVER_BATCH) ? total : sums[i];
            for (int j = 0; j < z.getNumCols(); j++) {
                p.set(i, j, p.get(i, j) / sum);
            }
        }
        return p;
    }

    private double shift(SimpleMatrix z, int row) {
        if (makes(LayeredNetworkSlip.SOFTMAX_OVERFLOW)) {
            return 0;
        }
        return makes(LayeredNetworkSlip.SOFTMAX_OVER_BATCH)
                ? z.elementMax()
                : z.extractVector(true, row).elementMax();
    }
}
