package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.LogSoftmax;
import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/** Sorts a copy: the largest number is the last, and the smallest terms are added first. The rest goes into log1p. */
public final class SortedLogSoftmax implements LogSoftmax {

    @Override
    public double logSumExp(double[] z) {
        double[] ascending = z.clone();
        Arrays.sort(ascending);
        int last = ascending.length - 1;
        double rest = 0;
        for (int i = 0; i < last; i++) {
            rest += Math.exp(ascending[i] - ascending[last]);
        }
        return ascending[last] + Math.log1p(rest);
    }

    @Override
    public SimpleMatrix logSoftmax(SimpleMatrix z) {
        SimpleMatrix answer = new SimpleMatrix(z.getNumRows(), z.getNumCols());
        for (int i = 0; i < z.getNumRows(); i++) {
            double[] row = z.extractVector(true, i).getDDRM().getData().clone();
            answer.setRow(i, 0, Arrays.stream(row).map(v -> v - logSumExp(row)).toArray());
        }
        return answer;
    }
}
