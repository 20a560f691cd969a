package dev.gradus.exercises.initialization;

import dev.gradus.contract.Randomized;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/**
 * First weights of a dense layer whose activation is near the identity around zero (tanh, sigmoid, none), by Xavier
 * Glorot and Yoshua Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010.
 *
 * <p>The layer computes {@code Z = XW + b} with rows of {@code X} as samples, so {@code W} is {@code fanIn × fanOut}:
 * {@code fanIn} is the number of inputs of one unit, {@code fanOut} the number of units. Weights are independent, have
 * mean 0 and variance {@code 2/(fanIn + fanOut)}. Both fans are at least 1.
 *
 * <p>All randomness comes from the {@link Random} that is passed in: the same seed gives the same matrix, bit for bit.
 * In which order its numbers are used is up to you, and so is the way to make normal numbers of uniform ones.
 */
public interface XavierInitialization {

    /**
     * The standard deviation (not the variance) of the weights: the square root of {@code 2/(fanIn + fanOut)}.
     *
     * @param fanIn inputs of one unit, at least 1
     * @param fanOut units of the layer, at least 1
     */
    double standardDeviation(int fanIn, int fanOut);

    /**
     * The number {@code a} for which the uniform distribution on {@code (−a, a)} has that standard deviation: the
     * square root of {@code 6/(fanIn + fanOut)}.
     *
     * @param fanIn inputs of one unit, at least 1
     * @param fanOut units of the layer, at least 1
     */
    double limit(int fanIn, int fanOut);

    /**
     * Weights from the normal distribution with mean 0 and {@link #standardDeviation}.
     *
     * @param random the only source of randomness
     * @return {@code fanIn × fanOut}
     */
    @Randomized
    SimpleMatrix normal(int fanIn, int fanOut, Random random);

    /**
     * Weights from the uniform distribution between {@code −limit} and {@link #limit limit}.
     *
     * @param random the only source of randomness
     * @return {@code fanIn × fanOut}
     */
    @Randomized
    SimpleMatrix uniform(int fanIn, int fanOut, Random random);
}
