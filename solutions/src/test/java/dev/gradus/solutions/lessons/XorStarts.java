package dev.gradus.solutions.lessons;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Trains a small network on XOR from many starts, with plain arrays because it is done thousands of times. */
final class XorStarts {
    static final int STARTS = 100;
    private static final double[][] X = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    private static final double[] Y = {0, 1, 1, 0};
    /** Neighbouring seeds of {@link Random} begin alike, so they are spread. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    enum Hidden {
        RELU_HE(z -> Math.max(0, z), a -> a > 0 ? 1 : 0) {
            @Override
            double deviation(int hidden) {
                return Math.sqrt(2.0 / 2);
            }
        },
        TANH_XAVIER(StrictMath::tanh, a -> 1 - a * a) {
            @Override
            double deviation(int hidden) {
                return Math.sqrt(2.0 / (2 + hidden));
            }
        };

        private final DoubleUnaryOperator activation;
        private final DoubleUnaryOperator slopeFromActivation;

        Hidden(DoubleUnaryOperator activation, DoubleUnaryOperator slopeFromActivation) {
            this.activation = activation;
            this.slopeFromActivation = slopeFromActivation;
        }

        abstract double deviation(int hidden);
    }

    private final Hidden kind;
    private final int hidden;
    private final double[][] w1;
    private final double[] b1;
    private final double[] w2;
    private final double[][] a1;
    private final double[] p = new double[4];
    private double b2;

    private XorStarts(Hidden kind, int hidden, Random random) {
        this.kind = kind;
        this.hidden = hidden;
        w1 = new double[2][hidden];
        b1 = new double[hidden];
        w2 = new double[hidden];
        a1 = new double[4][hidden];
        for (int j = 0; j < hidden; j++) {
            w1[0][j] = kind.deviation(hidden) * random.nextGaussian();
            w1[1][j] = kind.deviation(hidden) * random.nextGaussian();
            w2[j] = Math.sqrt(2.0 / (hidden + 1)) * random.nextGaussian();
        }
    }

    /** How many of the starts end with |p − y| < 0.25 on all four rows. */
    static int learned(Hidden kind, int hidden, double rate, int epochs) {
        int learned = 0;
        for (int seed = 1; seed <= STARTS; seed++) {
            XorStarts network = new XorStarts(kind, hidden, new Random(seed * SPREAD));
            for (int epoch = 0; epoch < epochs; epoch++) {
                network.forward();
                network.step(rate);
            }
            network.forward();
            learned += network.solved() ? 1 : 0;
        }
        return learned;
    }

    private void forward() {
        for (int i = 0; i < 4; i++) {
            double z2 = b2;
            for (int j = 0; j < hidden; j++) {
                double z1 = X[i][0] * w1[0][j] + X[i][1] * w1[1][j] + b1[j];
                a1[i][j] = kind.activation.applyAsDouble(z1);
                z2 += a1[i][j] * w2[j];
            }
            p[i] = 1 / (1 + StrictMath.exp(-z2));
        }
    }

    private void step(double rate) {
        double[] delta2 = new double[4];
        double db2 = 0;
        for (int i = 0; i < 4; i++) {
            delta2[i] = (p[i] - Y[i]) / 4;
            db2 += delta2[i];
        }
        for (int j = 0; j < hidden; j++) {
            double dw2 = 0;
            double db1 = 0;
            double[] dw1 = new double[2];
            for (int i = 0; i < 4; i++) {
                double delta1 = delta2[i] * w2[j] * kind.slopeFromActivation.applyAsDouble(a1[i][j]);
                dw2 += delta2[i] * a1[i][j];
                db1 += delta1;
                dw1[0] += delta1 * X[i][0];
                dw1[1] += delta1 * X[i][1];
            }
            w2[j] -= rate * dw2;
            b1[j] -= rate * db1;
            w1[0][j] -= rate * dw1[0];
            w1[1][j] -= rate * dw1[1];
        }
        b2 -= rate * db2;
    }

    private boolean solved() {
        for (int i = 0; i < 4; i++) {
            if (!(Math.abs(p[i] - Y[i]) < 0.25)) {
                return false;
            }
        }
        return true;
    }
}
