package dev.gradus.exercises.experiments;

import dev.gradus.contract.Randomized;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/**
 * Sets a test set apart: plainly, and stratified, so that both parts have the classes in the same proportions.
 *
 * <p>Chance and selection are separate. {@link #order} draws a random order of the samples; the two ways to split only
 * follow an order that they are given, so that a split can be repeated.
 *
 * <p>Rows are samples: {@code x} is {@code m × n} and {@code y} has the class of each row, a whole number from 0. No
 * argument is changed.
 */
public interface TrainTestSplit {

    /**
     * Two parts without a sample in common that hold all samples together.
     *
     * @param trainX rows for training
     * @param trainY their classes
     * @param testX rows for testing
     * @param testY their classes
     */
    record Split(SimpleMatrix trainX, int[] trainY, SimpleMatrix testX, int[] testY) {}

    /**
     * A random order of {@code n} samples: the indices 0 to {@code n} − 1, each exactly once, every order equally likely.
     *
     * @param n at least 1
     * @param random the only source of randomness
     */
    @Randomized
    int[] order(int n, Random random);

    /**
     * The first samples of the order become the test set, the others the training set. Both keep the order in which
     * {@code order} names them.
     *
     * @param x {@code m × n}
     * @param y {@code m} classes
     * @param order a permutation of 0 to m − 1: {@code order[0]} is the row of {@code x} that comes first
     * @param testFraction share of the test set; it gets {@code testFraction · m} samples, rounded to the nearest whole
     *     number, and both parts get at least one
     */
    Split split(SimpleMatrix x, int[] y, int[] order, double testFraction);

    /**
     * The same for each class by itself: of the {@code c} samples of a class, those {@code testFraction · c} (rounded to
     * the nearest whole number) that come first in the order go to the test set. Both parts keep the order in which
     * {@code order} names their samples, whatever their classes.
     *
     * @param x {@code m × n}
     * @param y {@code m} classes
     * @param order a permutation of 0 to m − 1
     * @param testFraction share of every class that goes to the test set
     */
    Split stratified(SimpleMatrix x, int[] y, int[] order, double testFraction);
}
