package dev.gradus.exercises.experiments;

import dev.gradus.contract.Randomized;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/**
 * Two interleaved half circles, a classic problem that no straight line solves. Points are rows of two coordinates.
 *
 * <p>With {@code t} equally spaced from 0 to π, both ends included, the outer moon is {@code (cos t, sin t)} and the inner
 * one {@code (1 − cos t, ½ − sin t)}. A moon of one point has it at {@code t = 0}.
 *
 * <p>Chance comes in through {@link #noise} and through the order that {@link #dataset} is given, and nowhere else.
 */
public interface TwoMoons {

    /**
     * Points with their classes.
     *
     * @param x {@code n × 2}
     * @param y {@code n} classes, 0 for the outer moon and 1 for the inner one
     */
    record Dataset(SimpleMatrix x, int[] y) {}

    /**
     * The outer moon without noise, from {@code t = 0} to {@code t = π}.
     *
     * @param n at least 1
     * @return {@code n × 2}
     */
    SimpleMatrix outer(int n);

    /**
     * The inner moon without noise, from {@code t = 0} to {@code t = π}.
     *
     * @param n at least 1
     * @return {@code n × 2}
     */
    SimpleMatrix inner(int n);

    /**
     * Noise for both coordinates of {@code n} points: independent, normal, with mean 0.
     *
     * @param n at least 1
     * @param deviation the standard deviation (not the variance), 0 or more
     * @param random the only source of randomness
     * @return {@code n × 2}
     */
    @Randomized
    SimpleMatrix noise(int n, double deviation, Random random);

    /**
     * Both moons with noise, mixed. First the points are lined up: {@code n/2} of the outer moon (rounded down), then all
     * others of the inner one. Row i of the noise is added to the i-th of these. Then the order is applied: row i of the
     * dataset is the point {@code order[i]}, with its class.
     *
     * @param n number of points, at least 2
     * @param noise {@code n × 2}
     * @param order a permutation of 0 to n − 1
     */
    Dataset dataset(int n, SimpleMatrix noise, int[] order);
}
