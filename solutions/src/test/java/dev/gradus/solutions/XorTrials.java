package dev.gradus.solutions;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;

/** Many trainings of a small network on XOR, from the first weights of the seeds 0, 1, 2, … */
final class XorTrials {
    private static final double[][] X = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    private static final double[] Y = {0, 1, 1, 0};
    private static final int M = X.length;

    private final int hidden;
    private final boolean relu;
    private final int trials;

    private XorTrials(int hidden, boolean relu, int trials) {
        this.hidden = hidden;
        this.relu = relu;
        this.trials = trials;
    }

    /** Tanh units with Xavier's first weights. */
    static XorTrials tanh(int hidden, int trials) {
        return new XorTrials(hidden, false, trials);
    }

    /** ReLU units with He's first weights. */
    static XorTrials relu(int hidden, int trials) {
        return new XorTrials(hidden, true, trials);
    }

    /** What a backward pass may get wrong. */
    enum Slip {
        NONE,
        HIDDEN_BIASES_KEPT,
        HIDDEN_GRADIENTS_TIMES_M,
        UPPER_WEIGHTS_UPDATED_FIRST,
        SLOPE_LEFT_OUT,
        HIDDEN_LAYER_KEPT
    }

    /**
     * How many trials ended well.
     *
     * @param rightSide all four rows on the right side of ½
     * @param solved all four rows within a quarter of their label
     * @param moved by how much the weight that moved most has moved, the median over the trials
     */
    record Outcome(int rightSide, int solved, double moved) {}

    Outcome descend(double rate, int epochs, Slip slip) {
        return run(seed -> {
            Network network = new Network(new Random(seed));
            for (int epoch = 0; epoch < epochs; epoch++) {
                double[] gradient = network.gradient(rate, slip);
                for (int k = 0; k < gradient.length; k++) {
                    network.parameters[k] -= rate * gradient[k];
                }
            }
            return network;
        });
    }

    Outcome adam(double rate, int epochs) {
        return run(seed -> {
            Network network = new Network(new Random(seed));
            double[] m = new double[network.parameters.length];
            double[] v = new double[network.parameters.length];
            for (int t = 1; t <= epochs; t++) {
                double[] gradient = network.gradient(rate, Slip.NONE);
                for (int k = 0; k < gradient.length; k++) {
                    m[k] = 0.9 * m[k] + 0.1 * gradient[k];
                    v[k] = 0.999 * v[k] + 0.001 * gradient[k] * gradient[k];
                    double mean = m[k] / (1 - StrictMath.pow(0.9, t));
                    double square = v[k] / (1 - StrictMath.pow(0.999, t));
                    network.parameters[k] -= rate * mean / (StrictMath.sqrt(square) + 1e-8);
                }
            }
            return network;
        });
    }

    private Outcome run(IntFunction<Network> training) {
        int rightSide = 0;
        int solved = 0;
        double[] moved = new double[trials];
        for (int seed = 0; seed < trials; seed++) {
            Network network = training.apply(seed);
            boolean allRight = true;
            boolean allClose = true;
            for (int i = 0; i < M; i++) {
                double p = network.predict(X[i], new double[hidden]);
                allRight &= p >= 0.5 == (Y[i] == 1);
                allClose &= Math.abs(p - Y[i]) < 0.25;
            }
            rightSide += allRight ? 1 : 0;
            solved += allClose ? 1 : 0;
            moved[seed] = network.moved();
        }
        Arrays.sort(moved);
        return new Outcome(rightSide, solved, moved[trials / 2]);
    }

    /** Parameters in one array: W1 row by row, b1, W2, b2. */
    private final class Network {
        private final int b1 = 2 * hidden;
        private final int w2 = 3 * hidden;
        private final int b2 = 4 * hidden;
        private final double[] parameters = new double[b2 + 1];
        private final double[] first;

        Network(Random random) {
            double lower = relu ? 1 : Math.sqrt(2.0 / (2 + hidden));
            double upper = Math.sqrt(2.0 / (relu ? hidden : hidden + 1));
            for (int k = 0; k < b1; k++) {
                parameters[k] = lower * random.nextGaussian();
            }
            for (int k = w2; k < b2; k++) {
                parameters[k] = upper * random.nextGaussian();
            }
            first = parameters.clone();
        }

        double predict(double[] x, double[] a) {
            double z = parameters[b2];
            for (int j = 0; j < hidden; j++) {
                double sum = parameters[b1 + j] + x[0] * parameters[j] + x[1] * parameters[hidden + j];
                a[j] = relu ? Math.max(0, sum) : StrictMath.tanh(sum);
                z += a[j] * parameters[w2 + j];
            }
            return 1 / (1 + StrictMath.exp(-z));
        }

        double[] gradient(double rate, Slip slip) {
            double[] gradient = new double[parameters.length];
            double[][] a = new double[M][hidden];
            double[] delta = new double[M];
            for (int i = 0; i < M; i++) {
                delta[i] = (predict(X[i], a[i]) - Y[i]) / M;
                gradient[b2] += delta[i];
                for (int j = 0; j < hidden; j++) {
                    gradient[w2 + j] += delta[i] * a[i][j];
                }
            }
            if (slip == Slip.HIDDEN_LAYER_KEPT) {
                return gradient;
            }
            DoubleUnaryOperator slope = relu ? value -> value > 0 ? 1 : 0 : value -> 1 - value * value;
            for (int i = 0; i < M; i++) {
                for (int j = 0; j < hidden; j++) {
                    double weight = parameters[w2 + j]
                            - (slip == Slip.UPPER_WEIGHTS_UPDATED_FIRST ? rate * gradient[w2 + j] : 0);
                    double hiddenDelta = delta[i]
                            * weight
                            * (slip == Slip.SLOPE_LEFT_OUT ? 1 : slope.applyAsDouble(a[i][j]))
                            * (slip == Slip.HIDDEN_GRADIENTS_TIMES_M ? M : 1);
                    gradient[j] += hiddenDelta * X[i][0];
                    gradient[hidden + j] += hiddenDelta * X[i][1];
                    gradient[b1 + j] += slip == Slip.HIDDEN_BIASES_KEPT ? 0 : hiddenDelta;
                }
            }
            return gradient;
        }

        double moved() {
            double most = 0;
            for (int k = 0; k < parameters.length; k++) {
                most = Math.max(most, Math.abs(parameters[k] - first[k]));
            }
            return most;
        }
    }
}
