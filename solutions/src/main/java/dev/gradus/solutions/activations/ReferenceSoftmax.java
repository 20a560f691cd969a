package dev.gradus.solutions.activations;

import dev.gradus.exercises.activations.Softmax;
import org.ejml.simple.SimpleMatrix;

/**
 * The softmax with the row's largest logit subtracted first.
 *
 * <p>Adding the same number to all logits of a row multiplies numerator and denominator by the same factor, so it changes
 * nothing. With the largest logit at 0 no exponential is more than 1, and the sum, in which that logit counts 1, is
 * between 1 and k: neither an overflow nor a division by 0 is possible.
 */
public final class ReferenceSoftmax implements Softmax {

    @Override
    public SimpleMatrix softmax(SimpleMatrix z) {
        int classes = z.getNumCols();
        SimpleMatrix p = new SimpleMatrix(z.getNumRows(), classes);
        for (int i = 0; i < z.getNumRows(); i++) {
            double max = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < classes; j++) {
                max = Math.max(max, z.get(i, j));
            }
            double sum = 0;
            for (int j = 0; j < classes; j++) {
                double e = StrictMath.exp(z.get(i, j) - max);
                p.set(i, j, e);
                sum += e;
            }
            for (int j = 0; j < classes; j++) {
                p.set(i, j, p.get(i, j) / sum);
            }
        }
        return p;
    }
}
