package dev.gradus.solutions.experiments;

import dev.gradus.exercises.experiments.TrainTestSplit;
import java.util.Arrays;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/**
 * Both splits only decide which samples are for the test; one method then picks rows and labels by the same indices, so
 * that they cannot come apart.
 */
public final class ReferenceTrainTestSplit implements TrainTestSplit {

    @Override
    public int[] order(int n, Random random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        // Fisher and Yates: the place i gets one of the samples that no later place has taken.
        for (int i = n - 1; i > 0; i--) {
            int chosen = random.nextInt(i + 1);
            int moved = order[i];
            order[i] = order[chosen];
            order[chosen] = moved;
        }
        return order;
    }

    @Override
    public Split split(SimpleMatrix x, int[] y, int[] order, double testFraction) {
        long tests = Math.round(testFraction * y.length);
        boolean[] isTest = new boolean[y.length];
        for (int i = 0; i < tests; i++) {
            isTest[order[i]] = true;
        }
        return parts(x, y, order, isTest);
    }

    @Override
    public Split stratified(SimpleMatrix x, int[] y, int[] order, double testFraction) {
        int classes = Arrays.stream(y).max().orElseThrow() + 1;
        long[] left = new long[classes];
        for (int c = 0; c < classes; c++) {
            int label = c;
            left[c] = Math.round(testFraction
                    * Arrays.stream(y).filter(other -> other == label).count());
        }
        boolean[] isTest = new boolean[y.length];
        for (int sample : order) {
            if (left[y[sample]] > 0) {
                left[y[sample]]--;
                isTest[sample] = true;
            }
        }
        return parts(x, y, order, isTest);
    }

    private static Split parts(SimpleMatrix x, int[] y, int[] order, boolean[] isTest) {
        int[] train = Arrays.stream(order).filter(sample -> !isTest[sample]).toArray();
        int[] test = Arrays.stream(order).filter(sample -> isTest[sample]).toArray();
        return new Split(rows(x, train), labels(y, train), rows(x, test), labels(y, test));
    }

    private static SimpleMatrix rows(SimpleMatrix x, int[] samples) {
        SimpleMatrix picked = new SimpleMatrix(samples.length, x.getNumCols());
        for (int i = 0; i < samples.length; i++) {
            picked.insertIntoThis(i, 0, x.extractVector(true, samples[i]));
        }
        return picked;
    }

    private static int[] labels(int[] y, int[] samples) {
        return Arrays.stream(samples).map(sample -> y[sample]).toArray();
    }
}
