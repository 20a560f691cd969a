package dev.gradus.solutions.lessons;

import java.util.function.BiFunction;

/** Paths of optimisers over the valley {@code (x² + 25 y²) / 2}. */
final class Descent {
    static final double STEEPNESS = 25;
    static final int STEPS = 40;
    private static final double[] START = {-9, 1.6};

    private Descent() {}

    static double[][] plain(double rate) {
        return path((t, g) -> new double[] {rate * g[0], rate * g[1]});
    }

    static double[][] momentum(double rate, double beta) {
        double[] v = new double[2];
        return path((t, g) -> {
            double[] step = new double[2];
            for (int i = 0; i < 2; i++) {
                v[i] = beta * v[i] + g[i];
                step[i] = rate * v[i];
            }
            return step;
        });
    }

    static double[][] adam(double rate) {
        double[] m = new double[2];
        double[] v = new double[2];
        return path((t, g) -> {
            double[] step = new double[2];
            for (int i = 0; i < 2; i++) {
                m[i] = 0.9 * m[i] + 0.1 * g[i];
                v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
                double mHat = m[i] / (1 - StrictMath.pow(0.9, t));
                double vHat = v[i] / (1 - StrictMath.pow(0.999, t));
                step[i] = rate * mHat / (Math.sqrt(vHat) + 1e-8);
            }
            return step;
        });
    }

    /** Points {@code {x, y}} before the first step and after each. */
    private static double[][] path(BiFunction<Integer, double[], double[]> step) {
        double[][] points = new double[STEPS + 1][];
        points[0] = START.clone();
        for (int t = 1; t <= STEPS; t++) {
            double[] at = points[t - 1];
            double[] move = step.apply(t, new double[] {at[0], STEEPNESS * at[1]});
            points[t] = new double[] {at[0] - move[0], at[1] - move[1]};
        }
        return points;
    }
}
