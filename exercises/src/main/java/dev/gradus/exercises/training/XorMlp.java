package dev.gradus.exercises.training;

import dev.gradus.contract.Randomized;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/**
 * A multi-layer perceptron with two inputs, {@code h} hidden tanh units and one sigmoid output, trained by gradient
 * descent on the mean binary cross-entropy: the smallest network that learns XOR.
 *
 * <p>Rows are samples: {@code x} is {@code m × 2}, labels {@code y} and probabilities {@code a2} are {@code m × 1}.
 * The forward pass is
 *
 * <pre>
 * z1 = x w1 + b1      m × h     (b1 is added to every row)
 * a1 = tanh(z1)       m × h
 * z2 = a1 w2 + b2     m × 1
 * a2 = sigmoid(z2)    m × 1
 * </pre>
 *
 * Four samples make XOR, but nothing here is about XOR alone: {@code m} and {@code h} may be any numbers of at least 1,
 * and the entries of {@code x} any finite numbers. No method changes its arguments, and {@link #initialize} is the only
 * one that is random.
 */
public interface XorMlp {

    /**
     * Weights and biases of the network.
     *
     * @param w1 hidden weights, {@code 2 × h}
     * @param b1 hidden biases, {@code 1 × h}
     * @param w2 output weights, {@code h × 1}
     * @param b2 output bias, {@code 1 × 1}
     */
    record Parameters(SimpleMatrix w1, SimpleMatrix b1, SimpleMatrix w2, SimpleMatrix b2) {}

    /**
     * The derivative of the mean loss by every parameter, each of its parameter's shape.
     *
     * @param dW1 {@code 2 × h}
     * @param db1 {@code 1 × h}
     * @param dW2 {@code h × 1}
     * @param db2 {@code 1 × 1}
     */
    record Gradients(SimpleMatrix dW1, SimpleMatrix db1, SimpleMatrix dW2, SimpleMatrix db2) {}

    /**
     * What training gives.
     *
     * @param parameters after the last epoch
     * @param lossBeforeEachEpoch one loss per epoch, computed with the parameters that the epoch starts from: the first
     *     entry belongs to the initial parameters
     */
    record Training(Parameters parameters, double[] lossBeforeEachEpoch) {}

    /**
     * First weights and biases. The scale is your choice: a standard deviation between 0.3 and 1.5 in both layers lets
     * the network learn XOR (Xavier, He, N(0, 1) and U(−1, 1) all do). Hidden units must start different from each
     * other. Biases may be zero or random.
     *
     * @param hidden number of hidden units, at least 1
     * @param random the only source of randomness
     */
    @Randomized
    Parameters initialize(int hidden, Random random);

    /**
     * The forward pass.
     *
     * @param x {@code m × 2}
     * @return the probability of class 1 for every row, {@code m × 1}
     */
    SimpleMatrix predict(SimpleMatrix x, Parameters p);

    /**
     * The mean binary cross-entropy {@code −(1/m) Σ (y ln p + (1 − y) ln(1 − p))}, where {@code p} is {@code a2} clipped
     * to {@code [1e-12, 1 − 1e-12]}, so that no logarithm of zero is taken.
     *
     * @param a2 probabilities, {@code m × 1}
     * @param y labels 0 or 1, {@code m × 1}
     */
    double loss(SimpleMatrix a2, SimpleMatrix y);

    /**
     * The backward pass: the gradient of the mean loss at these parameters. The factor {@code 1/m} is part of it; the
     * clip of {@link #loss} is not.
     *
     * @param x {@code m × 2}
     * @param y labels 0 or 1, {@code m × 1}
     */
    Gradients gradients(SimpleMatrix x, SimpleMatrix y, Parameters p);

    /**
     * Full-batch gradient descent. Every epoch records the loss, computes all four gradients at the same parameters,
     * and then subtracts {@code learningRate} times its gradient from each parameter.
     *
     * @param x {@code m × 2}
     * @param y labels 0 or 1, {@code m × 1}
     * @param initial the parameters to start from; they stay as they are
     * @param learningRate greater than 0
     * @param epochs number of updates, at least 0
     */
    Training train(SimpleMatrix x, SimpleMatrix y, Parameters initial, double learningRate, int epochs);
}
