package dev.gradus.exercises.initialization;

import dev.gradus.contract.OneOfMany;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/**
 * Why first weights are random: hidden units that start alike get the same gradients and stay alike, so that a layer of many
 * units can do no more than a single one.
 *
 * <p>The network has one hidden layer of tanh units and linear outputs. Rows are samples:
 *
 * <pre>
 * A1 = tanh(X·W1 + b1)        Z2 = A1·W2 + b2        loss = ½ Σ (Z2 − Y)² / m
 * </pre>
 *
 * <p>The sum runs over all {@code m} samples and {@code k} outputs, so the gradient of the loss by {@code Z2} is {@code (Z2 −
 * Y)/m}. There are {@code d} inputs and {@code h} hidden units. Arguments stay as they are.
 */
public interface SymmetryBreaking {

    /**
     * Weights and biases.
     *
     * @param w1 weights of the hidden layer, {@code d × h}: column {@code j} holds those that enter hidden unit {@code j}
     * @param b1 biases of the hidden layer, {@code 1 × h}
     * @param w2 weights of the output layer, {@code h × k}
     * @param b2 biases of the output layer, {@code 1 × k}
     */
    record Parameters(SimpleMatrix w1, SimpleMatrix b1, SimpleMatrix w2, SimpleMatrix b2) {}

    /**
     * How many different hidden units there are. Two units are alike when they compute the same from every input: each of
     * the weights that enter them, and their biases, differ by at most 10<sup>−9</sup>. What leaves a unit does not matter.
     *
     * <p>The grader passes units that are either alike within 10<sup>−12</sup> or differ by 10<sup>−3</sup> or more.
     *
     * @return from 1 to h
     */
    int distinctUnits(Parameters parameters);

    /**
     * The parameters after some steps of gradient descent on the whole batch. Each step first computes all four gradients
     * at the present parameters and then moves all four, by the rate times the gradient.
     *
     * <p>Accuracy: 10<sup>−9</sup> of a tensor's largest entry.
     *
     * @param x inputs, {@code m × d}
     * @param y targets, {@code m × k}
     * @param parameters before the first step
     * @param rate the learning rate
     * @param steps how many steps, at least 0
     */
    Parameters train(SimpleMatrix x, SimpleMatrix y, Parameters parameters, double rate, int steps);

    /**
     * First parameters from which no two hidden units stay alike: after a hundred steps of training all of them are
     * different. There are many right answers.
     *
     * <p>All randomness comes from {@code random}: the same seed gives the same parameters, bit for bit, another seed others.
     * No entry is larger than 10 in size.
     *
     * @param inputs d
     * @param hidden h
     * @param outputs k
     * @param random the only source of randomness
     */
    @OneOfMany
    Parameters initialize(int inputs, int hidden, int outputs, Random random);
}
