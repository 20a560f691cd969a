package dev.gradus.exercises.neurons;

import org.ejml.simple.SimpleMatrix;

/**
 * The perceptron learning algorithm: the perceptron rule, sample after sample and epoch after epoch, until an epoch passes
 * without a mistake.
 *
 * <p>Rows of a matrix are samples. The perceptron answers 1 if x₁w₁ + … + xₙwₙ + b ≥ 0, and 0 otherwise. The arguments stay
 * as they are, and an implementation keeps nothing between calls.
 */
public interface PerceptronTraining {

    /**
     * A trained perceptron and how it got there.
     *
     * @param weights after the last epoch, length {@code n}
     * @param bias after the last epoch
     * @param errorsPerEpoch one entry per epoch that was run, in order: how many samples were answered wrongly in it, each
     *     judged by the weights of the moment when it was its turn
     */
    record Training(double[] weights, double bias, int[] errorsPerEpoch) {}

    /**
     * Trains a perceptron from the given weights.
     *
     * <p>An epoch visits every row once, from the first to the last. After each wrong answer weights and bias change at
     * once: w ← w + η(y − ŷ)x and b ← b + η(y − ŷ). Training ends after the first epoch without a wrong answer, whose 0 is
     * the last entry of {@code errorsPerEpoch}, or after {@code maxEpochs} epochs, whichever comes first.
     *
     * @param x samples, {@code m × n}
     * @param y labels 0 or 1, one per row, length {@code m}
     * @param weights to start from, length {@code n}
     * @param bias to start from
     * @param learningRate η &gt; 0
     * @param maxEpochs the most epochs to run, at least 1
     */
    Training train(SimpleMatrix x, int[] y, double[] weights, double bias, double learningRate, int maxEpochs);
}
