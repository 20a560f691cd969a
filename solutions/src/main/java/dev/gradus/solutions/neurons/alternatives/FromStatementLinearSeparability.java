package dev.gradus.solutions.neurons.alternatives;

import dev.gradus.exercises.neurons.LinearSeparability;
import org.ejml.simple.SimpleMatrix;

/** Written from statement and contract alone, before anything else was seen. */
public final class FromStatementLinearSeparability implements LinearSeparability {

    private static final int MAX_MISTAKES = 10_449;

    @Override
    public boolean isSeparable(SimpleMatrix x, int[] y) {
        return separable(x, y, (1 << y.length) - 1);
    }

    @Override
    public double bestAccuracy(SimpleMatrix x, int[] y) {
        int best = 0;
        for (int subset = 0; subset < 1 << y.length; subset++) {
            int size = Integer.bitCount(subset);
            if (size > best && separable(x, y, subset)) {
                best = size;
            }
        }
        return (double) best / y.length;
    }

    /** Perceptron on the rows in the bit set, until it succeeds or has used up the bound. */
    private static boolean separable(SimpleMatrix x, int[] y, int subset) {
        int n = x.getNumCols();
        double[] w = new double[n];
        double b = 0;
        int mistakes = 0;
        boolean clean = false;
        while (!clean) {
            clean = true;
            for (int i = 0; i < y.length; i++) {
                if ((subset >> i & 1) == 0) {
                    continue;
                }
                double s = b;
                for (int j = 0; j < n; j++) {
                    s += w[j] * x.get(i, j);
                }
                int d = y[i] - (s >= 0 ? 1 : 0);
                if (d == 0) {
                    continue;
                }
                clean = false;
                if (++mistakes > MAX_MISTAKES) {
                    return false;
                }
                for (int j = 0; j < n; j++) {
                    w[j] += d * x.get(i, j);
                }
                b += d;
            }
        }
        return true;
    }
}
