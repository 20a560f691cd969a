package dev.gradus.solutions;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** How the gradient's norm changes from the last to the first layer of a network that was just initialised. */
final class GradientNorms {
    private static final int LAYERS = 20;
    private static final int UNITS = 100;
    private static final int DRAWS = 10;

    private final double[][][][] normals = new double[DRAWS][LAYERS][UNITS][UNITS];
    private final double[][] inputs = new double[DRAWS][UNITS];
    private final double[][] deltas = new double[DRAWS][UNITS];

    GradientNorms() {
        for (int draw = 0; draw < DRAWS; draw++) {
            Random random = new Random(draw);
            fill(inputs[draw], random);
            fill(deltas[draw], random);
            for (double[][] layer : normals[draw]) {
                for (double[] row : layer) {
                    fill(row, random);
                }
            }
        }
    }

    /**
     * Norm of dZ of the first layer over that of the last, the geometric mean over ten draws.
     *
     * @param deviation standard deviation of the weights
     * @param activation of every layer
     * @param slope of the activation, from z
     */
    double firstOverLast(double deviation, DoubleUnaryOperator activation, DoubleUnaryOperator slope) {
        double logarithms = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            logarithms += StrictMath.log(ratio(draw, deviation, activation, slope));
        }
        return StrictMath.exp(logarithms / DRAWS);
    }

    private double ratio(int draw, double deviation, DoubleUnaryOperator activation, DoubleUnaryOperator slope) {
        double[][] z = new double[LAYERS][UNITS];
        double[] a = inputs[draw];
        for (int layer = 0; layer < LAYERS; layer++) {
            double[] next = new double[UNITS];
            for (int j = 0; j < UNITS; j++) {
                for (int i = 0; i < UNITS; i++) {
                    z[layer][j] += a[i] * deviation * normals[draw][layer][i][j];
                }
                next[j] = activation.applyAsDouble(z[layer][j]);
            }
            a = next;
        }
        double[] dA = deltas[draw];
        double last = 0;
        double norm = 0;
        for (int layer = LAYERS - 1; layer >= 0; layer--) {
            double[] dZ = new double[UNITS];
            double[] below = new double[UNITS];
            norm = 0;
            for (int j = 0; j < UNITS; j++) {
                dZ[j] = dA[j] * slope.applyAsDouble(z[layer][j]);
                norm += dZ[j] * dZ[j];
            }
            for (int i = 0; i < UNITS; i++) {
                for (int j = 0; j < UNITS; j++) {
                    below[i] += dZ[j] * deviation * normals[draw][layer][i][j];
                }
            }
            last = layer == LAYERS - 1 ? norm : last;
            dA = below;
        }
        return Math.sqrt(norm / last);
    }

    private static void fill(double[] values, Random random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextGaussian();
        }
    }
}
