package dev.gradus.engine.gradient;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * A multilayer perceptron with its batch, loss and right and wrong gradients, written with plain loops so that it
 * shares nothing with what it tests.
 */
final class SampleNetwork {

    enum Activation {
        TANH,
        SIGMOID,
        RELU,
        LINEAR
    }

    enum LossKind {
        CROSS_ENTROPY,
        SQUARES,
        SQUARES_OF_SIGMOID,
        BINARY_CROSS_ENTROPY
    }

    final int[] widths;
    final int samples;
    double[][] x;
    double[][] y;
    Activation hidden = Activation.TANH;
    LossKind lossKind = LossKind.CROSS_ENTROPY;
    double lambda;
    double scale = 1;
    double offset;
    double gain = 1;
    boolean single;
    double[][] mask;
    double slopeAtZero;
    double[][][] weights;
    double[][] biases;

    SampleNetwork(int[] widths, int samples) {
        this.widths = widths;
        this.samples = samples;
    }

    int layers() {
        return widths.length - 1;
    }

    NamedTensors parameters() {
        return tensors(weights, biases);
    }

    double loss(NamedTensors parameters) {
        Forward forward = forward(parameters);
        double sum = 0;
        double[][] z = forward.z[layers() - 1];
        double[][] a = forward.a[layers()];
        for (int s = 0; s < samples; s++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (double value : a[s]) {
                largest = Math.max(largest, value);
            }
            double exponentials = 0;
            double target = 0;
            for (int j = 0; j < a[s].length; j++) {
                switch (lossKind) {
                    case SQUARES, SQUARES_OF_SIGMOID -> {
                        double difference = r(a[s][j] - y[s][j]);
                        sum = r(sum + r(difference * difference));
                    }
                    case BINARY_CROSS_ENTROPY -> {
                        double term = r(Math.max(z[s][j], 0) - r(z[s][j] * y[s][j]));
                        double tail = r(Math.log1p(r(Math.exp(-Math.abs(z[s][j])))));
                        sum = r(sum + r(term + tail));
                    }
                    case CROSS_ENTROPY -> {
                        exponentials = r(exponentials + r(Math.exp(r(a[s][j] - largest))));
                        target = r(target + r(a[s][j] * y[s][j]));
                    }
                }
            }
            if (lossKind == LossKind.CROSS_ENTROPY) {
                sum = r(sum + r(r(largest + r(Math.log(exponentials))) - target));
            }
        }
        double loss = r(sum / samples);
        if (lambda != 0) {
            double squares = 0;
            for (double[][] matrix : forward.weights) {
                for (double[] row : matrix) {
                    for (double weight : row) {
                        squares = r(squares + r(weight * weight));
                    }
                }
            }
            loss = r(loss + r(r(0.5 * lambda) * squares));
        }
        return r(r(scale * loss) + offset);
    }

    NamedTensors gradient(NamedTensors parameters, WrongGradient wrong) {
        return gradient(parameters, wrong, slopeAtZero);
    }

    NamedTensors gradient(NamedTensors parameters, WrongGradient wrong, double slopeOfReluAtZero) {
        Forward forward = forward(parameters);
        int depth = layers();
        double[][] delta = outputDelta(forward, wrong);
        double[][][] dWeights = new double[depth][][];
        double[][] dBiases = new double[depth][];
        for (int l = depth - 1; l >= 0; l--) {
            if (l == depth - 1) {
                delta = map(delta, value -> r(value * gain));
            }
            dWeights[l] = transposedTimes(forward.a[l], delta);
            dBiases[l] = biasGradient(delta, l, wrong);
            if (l > 0) {
                delta = timesTransposed(delta, forward.weights[l]);
                for (int s = 0; s < samples; s++) {
                    for (int j = 0; j < delta[s].length; j++) {
                        if (l == 1 && mask != null && wrong != WrongGradient.NO_MASK) {
                            delta[s][j] = r(delta[s][j] * r(mask[s][j]));
                        }
                        double z = forward.z[l - 1][s][j];
                        delta[s][j] = r(delta[s][j] * hiddenSlope(z, wrong, slopeOfReluAtZero));
                    }
                }
            }
        }
        regularise(dWeights, forward.weights, wrong);
        GradientMistakes.apply(dWeights, dBiases, wrong, this::r);
        return tensors(dWeights, dBiases);
    }

    /** The pre-activations of the first layer. */
    double[][] firstPreActivations() {
        return forward(parameters()).z[0];
    }

    private double hiddenSlope(double z, WrongGradient wrong, double slopeOfReluAtZero) {
        double a = activate(hidden, z);
        return switch (wrong) {
            case NO_HIDDEN_DERIVATIVE -> 1;
            case DERIVATIVE_AT_ACTIVATION -> slope(hidden, a, activate(hidden, a), 0);
            default -> slope(hidden, z, a, slopeOfReluAtZero);
        };
    }

    private double[][] outputDelta(Forward forward, WrongGradient wrong) {
        double[][] a = forward.a[layers()];
        double divisor = wrong == WrongGradient.MISSING_1_M ? 1 : samples;
        double[][] delta = new double[samples][];
        for (int s = 0; s < samples; s++) {
            double[] softmax = softmax(a[s]);
            delta[s] = new double[a[s].length];
            for (int j = 0; j < a[s].length; j++) {
                double output = lossKind == LossKind.CROSS_ENTROPY ? softmax[j] : a[s][j];
                double difference = r(output - y[s][j]);
                boolean squares = lossKind == LossKind.SQUARES || lossKind == LossKind.SQUARES_OF_SIGMOID;
                double value = r((squares ? 2 * difference : difference) / divisor);
                if (lossKind == LossKind.SQUARES_OF_SIGMOID) {
                    value = r(value * outputSlope(a[s][j], wrong));
                }
                delta[s][j] = wrong == WrongGradient.LAST_SAMPLE_DROPPED && s == samples - 1 ? 0 : r(value * scale);
            }
        }
        return delta;
    }

    private double outputSlope(double a, WrongGradient wrong) {
        double again = activate(Activation.SIGMOID, a);
        return switch (wrong) {
            case NO_OUTPUT_DERIVATIVE -> 1;
            case DERIVATIVE_AT_OUTPUT_ACTIVATION -> r(again * r(1 - again));
            default -> r(a * r(1 - a));
        };
    }

    private double[] softmax(double[] z) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : z) {
            largest = Math.max(largest, value);
        }
        double sum = 0;
        double[] softmax = new double[z.length];
        for (int j = 0; j < z.length; j++) {
            softmax[j] = r(Math.exp(r(z[j] - largest)));
            sum = r(sum + softmax[j]);
        }
        for (int j = 0; j < z.length; j++) {
            softmax[j] = r(softmax[j] / sum);
        }
        return softmax;
    }

    private double[] biasGradient(double[][] delta, int layer, WrongGradient wrong) {
        double[] sums = new double[delta[0].length];
        for (double[] row : delta) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] = r(sums[j] + row[j]);
            }
        }
        for (int j = 0; j < sums.length; j++) {
            sums[j] = switch (wrong) {
                case BIAS_MEAN -> r(sums[j] / samples);
                case BIAS_OF_FIRST_SAMPLE -> delta[0][j];
                case BIASES_ZERO -> 0;
                case FIRST_BIAS_ZERO -> layer == 0 ? 0 : sums[j];
                default -> sums[j];
            };
        }
        return sums;
    }

    private void regularise(double[][][] dWeights, double[][][] used, WrongGradient wrong) {
        if (lambda == 0 || wrong == WrongGradient.NO_REGULARISER) {
            return;
        }
        double factor = r(lambda * scale) * (wrong == WrongGradient.REGULARISER_TWICE ? 2 : 1);
        for (int l = 0; l < dWeights.length; l++) {
            for (int i = 0; i < dWeights[l].length; i++) {
                for (int j = 0; j < dWeights[l][i].length; j++) {
                    dWeights[l][i][j] = r(dWeights[l][i][j] + r(factor * used[l][i][j]));
                }
            }
        }
    }

    private Forward forward(NamedTensors parameters) {
        int depth = layers();
        double[] flat = parameters.toArray();
        Forward forward = new Forward(new double[depth][][], new double[depth][][], new double[depth + 1][][]);
        forward.a[0] = map(x, this::r);
        int at = 0;
        for (int l = 0; l < depth; l++) {
            double[][] w = new double[widths[l]][widths[l + 1]];
            for (double[] row : w) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = r(flat[at++]);
                }
            }
            forward.weights[l] = w;
            double[][] z = times(forward.a[l], w);
            for (int j = 0; j < widths[l + 1]; j++) {
                double bias = r(flat[at++]);
                for (int s = 0; s < samples; s++) {
                    z[s][j] = r(z[s][j] + bias);
                    z[s][j] = l == depth - 1 ? r(z[s][j] * gain) : z[s][j];
                }
            }
            forward.z[l] = z;
            Activation activation = l < depth - 1 ? hidden : outputActivation();
            forward.a[l + 1] = map(z, value -> activate(activation, value));
            if (l == 0 && mask != null) {
                for (int s = 0; s < samples; s++) {
                    for (int j = 0; j < widths[1]; j++) {
                        forward.a[1][s][j] = r(forward.a[1][s][j] * r(mask[s][j]));
                    }
                }
            }
        }
        return forward;
    }

    private Activation outputActivation() {
        boolean sigmoid = lossKind == LossKind.SQUARES_OF_SIGMOID || lossKind == LossKind.BINARY_CROSS_ENTROPY;
        return sigmoid ? Activation.SIGMOID : Activation.LINEAR;
    }

    private double activate(Activation activation, double z) {
        return switch (activation) {
            case SIGMOID -> r(1 / r(1 + r(Math.exp(-z))));
            case TANH -> r(Math.tanh(z));
            case RELU -> Math.max(z, 0 * z);
            case LINEAR -> z;
        };
    }

    private double slope(Activation activation, double z, double a, double atZero) {
        return switch (activation) {
            case SIGMOID -> r(a * r(1 - a));
            case TANH -> r(1 - r(a * a));
            case RELU -> z > 0 ? 1 : z == 0 ? atZero : 0;
            case LINEAR -> 1;
        };
    }

    private double r(double value) {
        return single ? (float) value : value;
    }

    private double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    product[i][j] = r(product[i][j] + r(a[i][k] * b[k][j]));
                }
            }
        }
        return product;
    }

    private double[][] transposedTimes(double[][] a, double[][] b) {
        return times(transposed(a), b);
    }

    private double[][] timesTransposed(double[][] a, double[][] b) {
        return times(a, transposed(b));
    }

    static double[][] transposed(double[][] a) {
        double[][] transposed = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return transposed;
    }

    private static double[][] map(double[][] a, DoubleUnaryOperator function) {
        double[][] mapped = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            mapped[i] = Arrays.stream(a[i]).map(function).toArray();
        }
        return mapped;
    }

    private static NamedTensors tensors(double[][][] matrices, double[][] vectors) {
        NamedTensors tensors = new NamedTensors(List.of(), new double[0]);
        for (int l = 0; l < matrices.length; l++) {
            TensorShape shape = new TensorShape("W" + (l + 1), matrices[l].length, matrices[l][0].length, false);
            double[] flat =
                    Arrays.stream(matrices[l]).flatMapToDouble(Arrays::stream).toArray();
            tensors = tensors.and(shape, flat).and("b" + (l + 1), vectors[l]);
        }
        return tensors;
    }

    private record Forward(double[][][] weights, double[][][] z, double[][][] a) {}

    /** A random network of a family. */
    static SampleNetwork draw(Family family, Random random) {
        return new NetworkDraw(family, random).draw();
    }
}
