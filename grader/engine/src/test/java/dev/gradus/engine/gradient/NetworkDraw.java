package dev.gradus.engine.gradient;

import dev.gradus.engine.gradient.SampleNetwork.Activation;
import dev.gradus.engine.gradient.SampleNetwork.LossKind;
import java.util.Random;

/** Draws networks of one family. */
final class NetworkDraw {

    private static final int SAMPLES = 6;
    private static final double[] BAD_SCALES = {1e3, 1, 1e-3, 1};

    private final Family family;
    private final Random random;

    NetworkDraw(Family family, Random random) {
        this.family = family;
        this.random = random;
    }

    SampleNetwork draw() {
        int[] widths = family == Family.DEEP ? new int[] {4, 4, 4, 4, 4, 4, 4, 3} : new int[] {4, 4, 3};
        SampleNetwork network = new SampleNetwork(widths, SAMPLES);
        chooseKind(network);
        drawBatch(network);
        drawWeights(network, weightScale());
        if (family == Family.DROPOUT) {
            network.mask = new double[SAMPLES][4];
            for (double[] row : network.mask) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = random.nextDouble() < 0.6 ? 1 / 0.6 : 0;
                }
            }
        }
        if (family == Family.RELU_NEAR_KINK || family == Family.RELU_AT_KINK) {
            moveToKink(network);
        }
        return network;
    }

    private void chooseKind(SampleNetwork network) {
        switch (family) {
            case SMOOTH -> {
                network.hidden = pick(Activation.TANH, Activation.SIGMOID);
                network.lossKind = pick(LossKind.values());
            }
            case SATURATED -> {
                network.hidden = Activation.SIGMOID;
                network.lossKind = LossKind.SQUARES_OF_SIGMOID;
            }
            case LARGE_LOSS -> {
                network.hidden = pick(Activation.TANH, Activation.SIGMOID);
                network.lossKind = pick(LossKind.CROSS_ENTROPY, LossKind.SQUARES);
                network.scale = Math.pow(10, 4 + random.nextInt(5));
            }
            case TINY_LOSS -> {
                network.lossKind = LossKind.SQUARES;
                network.scale = Math.pow(10, -5 - random.nextInt(5));
            }
            case OFFSET -> network.offset = Math.pow(10, 3 + random.nextInt(4));
            case RELU, RELU_NEAR_KINK, RELU_AT_KINK -> {
                network.hidden = Activation.RELU;
                network.lossKind = pick(LossKind.CROSS_ENTROPY, LossKind.SQUARES, LossKind.BINARY_CROSS_ENTROPY);
            }
            case SINGLE_PRECISION -> {
                network.single = true;
                network.hidden = pick(Activation.TANH, Activation.SIGMOID, Activation.RELU);
                network.lossKind = pick(LossKind.CROSS_ENTROPY, LossKind.SQUARES, LossKind.BINARY_CROSS_ENTROPY);
            }
            case SHARP -> network.gain = pick(20.0, 100.0, 400.0);
            case REGULARISED -> network.lambda = pick(1e-2, 1.0, 30.0);
            case BAD_SCALE, DEEP, DROPOUT -> {}
        }
    }

    private double weightScale() {
        return switch (family) {
            case SATURATED -> pick(6.0, 10.0, 16.0);
            case DEEP -> 1.5;
            default -> 1;
        };
    }

    private void drawBatch(SampleNetwork network) {
        network.x = gaussian(SAMPLES, network.widths[0]);
        if (family == Family.BAD_SCALE) {
            for (double[] row : network.x) {
                for (int j = 0; j < row.length; j++) {
                    row[j] *= BAD_SCALES[j];
                }
            }
        }
        int classes = network.widths[network.layers()];
        network.y = gaussian(SAMPLES, classes);
        for (double[] row : network.y) {
            int label = random.nextInt(classes);
            for (int j = 0; j < classes; j++) {
                row[j] = switch (network.lossKind) {
                    case CROSS_ENTROPY -> j == label ? 1 : 0;
                    case SQUARES_OF_SIGMOID, BINARY_CROSS_ENTROPY -> random.nextInt(2);
                    case SQUARES -> row[j];
                };
            }
        }
    }

    private void drawWeights(SampleNetwork network, double scale) {
        int depth = network.layers();
        network.weights = new double[depth][][];
        network.biases = new double[depth][];
        for (int l = 0; l < depth; l++) {
            network.weights[l] = gaussian(network.widths[l], network.widths[l + 1]);
            for (int i = 0; i < network.widths[l]; i++) {
                double shrink = family == Family.BAD_SCALE && l == 0 ? BAD_SCALES[i] : 1;
                for (int j = 0; j < network.widths[l + 1]; j++) {
                    network.weights[l][i][j] *= scale / Math.sqrt(network.widths[l]) / shrink;
                }
            }
            network.biases[l] = gaussian(1, network.widths[l + 1])[0];
            for (int j = 0; j < network.biases[l].length; j++) {
                network.biases[l][j] *= 0.3 * scale;
            }
        }
    }

    /** Shifts one bias so that one pre-activation of the first sample is at, or 3e-3 to 3e-10 from, zero. */
    private void moveToKink(SampleNetwork network) {
        int unit = random.nextInt(4);
        boolean exactly = family == Family.RELU_AT_KINK;
        double distance = exactly ? 0 : (random.nextBoolean() ? 1 : -1) * Math.pow(10, -2.5 - 7 * random.nextDouble());
        network.biases[0][unit] += distance - network.firstPreActivations()[0][unit];
        for (int i = 0; exactly && i < 5; i++) {
            network.biases[0][unit] -= network.firstPreActivations()[0][unit];
        }
        network.slopeAtZero = exactly ? random.nextInt(2) : 0;
    }

    private double[][] gaussian(int rows, int columns) {
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextGaussian();
            }
        }
        return values;
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
