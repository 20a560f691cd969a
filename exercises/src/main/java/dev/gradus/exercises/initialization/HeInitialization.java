package dev.gradus.exercises.initialization;

import dev.gradus.contract.Randomized;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/**
 * First weights and biases of a dense layer with ReLU, by Kaiming He and others, "Delving Deep into Rectifiers:
 * Surpassing Human-Level Performance on ImageNet Classification", 2015.
 *
 * <p>The layer computes {@code Z = XW + b} with rows of {@code X} as samples, so {@code W} is {@code fanIn × fanOut}:
 * {@code fanIn} is the number of inputs of one unit, {@code fanOut} the number of units. Weights are independent, have
 * mean 0 and variance {@code 2/fanIn}; {@code fanOut} is only a size. Both fans are at least 1.
 *
 * <p>All randomness comes from the {@link Random} that is passed in: the same seed gives the same matrix, bit for bit.
 * In which order its numbers are used is up to you, and so is the way to make normal numbers of uniform ones.
 */
public interface HeInitialization {

    /**
     * The standard deviation (not the variance) of the weights: the square root of {@code 2/fanIn}.
     *
     * @param fanIn inputs of one unit, at least 1
     */
    double standardDeviation(int fanIn);

    /**
     * The number {@code a} for which the uniform distribution on {@code (−a, a)} has that standard deviation: the
     * square root of {@code 6/fanIn}.
     *
     * @param fanIn inputs of one unit, at least 1
     */
    double limit(int fanIn);

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

    /**
     * The first biases of the layer, all exactly 0.
     *
     * @return {@code 1 × fanOut}
     */
    SimpleMatrix biases(int fanOut);
}
