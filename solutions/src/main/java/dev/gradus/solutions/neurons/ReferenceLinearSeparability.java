package dev.gradus.solutions.neurons;

import dev.gradus.exercises.neurons.LinearSeparability;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/**
 * Trains a perceptron until it either makes no mistake or runs in circles.
 *
 * <p>From zero weights, with learning rate 1 and whole coordinates, weights and bias stay whole numbers. On points that
 * are not separable they stay bounded (the perceptron cycling theorem), so after finitely many epochs they are what they
 * were at the end of an earlier one. From there on everything repeats, and no epoch will ever be free of mistakes.
 */
public final class ReferenceLinearSeparability implements LinearSeparability {

    @Override
    public boolean isSeparable(SimpleMatrix x, int[] y) {
        double[] theta = new double[x.getNumCols() + 1];
        Set<List<Double>> seen = new HashSet<>();
        boolean mistaken = true;
        while (mistaken && seen.add(Arrays.stream(theta).boxed().toList())) {
            mistaken = epoch(x, y, theta);
        }
        return !mistaken;
    }

    /** Corrects the weights (the bias is the last of them) after every mistake, and says whether there was one. */
    private static boolean epoch(SimpleMatrix x, int[] y, double[] theta) {
        int n = x.getNumCols();
        boolean mistaken = false;
        for (int row = 0; row < y.length; row++) {
            double z = theta[n];
            for (int j = 0; j < n; j++) {
                z += theta[j] * x.get(row, j);
            }
            int error = y[row] - (z >= 0 ? 1 : 0);
            if (error != 0) {
                mistaken = true;
                for (int j = 0; j < n; j++) {
                    theta[j] += error * x.get(row, j);
                }
                theta[n] += error;
            }
        }
        return mistaken;
    }

    /** What a unit answers is a separable labelling: the best of those agrees with {@code y} most often. */
    @Override
    public double bestAccuracy(SimpleMatrix x, int[] y) {
        int m = y.length;
        int best = 0;
        for (int bits = 0; bits < 1 << m; bits++) {
            int[] answers = new int[m];
            int right = 0;
            for (int i = 0; i < m; i++) {
                answers[i] = bits >> i & 1;
                right += answers[i] == y[i] ? 1 : 0;
            }
            if (right > best && isSeparable(x, answers)) {
                best = right;
            }
        }
        return (double) best / m;
    }
}
