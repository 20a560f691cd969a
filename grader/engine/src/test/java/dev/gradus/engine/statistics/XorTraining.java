package dev.gradus.engine.statistics;

import java.util.Random;

/** A 2-4-1 network of sigmoids that learns XOR by full batches and mean squared error. */
final class XorTraining {

    private static final int HIDDEN = 4;
    private static final double[][] X = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    private static final double[] Y = {0, 1, 1, 0};

    private final double[][] w1 = new double[2][HIDDEN];
    private final double[] b1 = new double[HIDDEN];
    private final double[] w2 = new double[HIDDEN];
    private double b2;
    private final long seed;
    private final double rate;

    private XorTraining(long seed, double rate) {
        this.seed = seed;
        this.rate = rate;
    }

    /** Xavier's uniform distribution. */
    static XorTraining random(long seed, double rate) {
        XorTraining training = new XorTraining(seed, rate);
        Random random = new Random(seed);
        for (int j = 0; j < HIDDEN; j++) {
            training.w1[0][j] = Math.sqrt(6.0 / (2 + HIDDEN)) * (2 * random.nextDouble() - 1);
            training.w1[1][j] = Math.sqrt(6.0 / (2 + HIDDEN)) * (2 * random.nextDouble() - 1);
            training.w2[j] = Math.sqrt(6.0 / (HIDDEN + 1)) * (2 * random.nextDouble() - 1);
        }
        return training;
    }

    /** Every weight 0, so that the hidden units stay alike. */
    static XorTraining symmetric() {
        return new XorTraining(0, 0.5);
    }

    TrainingRun run(int epochs) {
        double[] losses = new double[epochs];
        boolean converged = false;
        for (int epoch = 0; epoch < epochs; epoch++) {
            double[] errors = step();
            converged = true;
            for (double error : errors) {
                losses[epoch] += error * error / 4;
                converged &= Math.abs(error) < 0.25;
            }
        }
        return new TrainingRun(seed, converged, losses);
    }

    private double[] step() {
        double[] errors = new double[4];
        double[][] dw1 = new double[2][HIDDEN];
        double[] db1 = new double[HIDDEN];
        double[] dw2 = new double[HIDDEN];
        double db2 = 0;
        for (int s = 0; s < 4; s++) {
            double[] a = new double[HIDDEN];
            double z = b2;
            for (int j = 0; j < HIDDEN; j++) {
                a[j] = sigmoid(X[s][0] * w1[0][j] + X[s][1] * w1[1][j] + b1[j]);
                z += a[j] * w2[j];
            }
            double out = sigmoid(z);
            errors[s] = out - Y[s];
            double delta = 2 * errors[s] / 4 * out * (1 - out);
            db2 += delta;
            for (int j = 0; j < HIDDEN; j++) {
                dw2[j] += delta * a[j];
                double hidden = delta * w2[j] * a[j] * (1 - a[j]);
                db1[j] += hidden;
                dw1[0][j] += hidden * X[s][0];
                dw1[1][j] += hidden * X[s][1];
            }
        }
        b2 -= rate * db2;
        for (int j = 0; j < HIDDEN; j++) {
            w2[j] -= rate * dw2[j];
            b1[j] -= rate * db1[j];
            w1[0][j] -= rate * dw1[0][j];
            w1[1][j] -= rate * dw1[1][j];
        }
        return errors;
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
