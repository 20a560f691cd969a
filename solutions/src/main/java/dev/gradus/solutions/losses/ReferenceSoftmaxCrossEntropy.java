package dev.gradus.solutions.losses;

import dev.gradus.exercises.losses.SoftmaxCrossEntropy;
import org.ejml.simple.SimpleMatrix;

/**
 * The log-softmax for the loss, its exponential for the gradient.
 *
 * <p>The cost of a sample is lse(z) − Σ y z, as its labels sum to 1. The derivative of the log-sum-exp by a logit is that
 * class's softmax, the derivative of the second term is the label: what remains is P − Y, and the 1/m of the mean.
 */
public final class ReferenceSoftmaxCrossEntropy implements SoftmaxCrossEntropy {

    @Override
    public double loss(SimpleMatrix z, SimpleMatrix y) {
        double sum = 0;
        SimpleMatrix logProbabilities = logSoftmax(z);
        for (int i = 0; i < z.getNumRows(); i++) {
            for (int j = 0; j < z.getNumCols(); j++) {
                sum += y.get(i, j) * logProbabilities.get(i, j);
            }
        }
        return -sum / z.getNumRows();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix z, SimpleMatrix y) {
        SimpleMatrix dZ = logSoftmax(z);
        for (int i = 0; i < z.getNumRows(); i++) {
            for (int j = 0; j < z.getNumCols(); j++) {
                dZ.set(i, j, (StrictMath.exp(dZ.get(i, j)) - y.get(i, j)) / z.getNumRows());
            }
        }
        return dZ;
    }

    private static SimpleMatrix logSoftmax(SimpleMatrix z) {
        SimpleMatrix answer = z.createLike();
        for (int i = 0; i < z.getNumRows(); i++) {
            double max = z.extractVector(true, i).elementMax();
            double sum = 0;
            for (int j = 0; j < z.getNumCols(); j++) {
                sum += StrictMath.exp(z.get(i, j) - max);
            }
            double logOfSum = StrictMath.log(sum);
            for (int j = 0; j < z.getNumCols(); j++) {
                // In this order the difference of two huge logits is exact before anything is rounded.
                answer.set(i, j, (z.get(i, j) - max) - logOfSum);
            }
        }
        return answer;
    }
}
