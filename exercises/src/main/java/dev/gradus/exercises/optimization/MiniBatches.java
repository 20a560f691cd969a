package dev.gradus.exercises.optimization;

import dev.gradus.contract.OneOfMany;
import java.util.List;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/**
 * Cutting a data set into mini-batches: a new random order for every epoch, pieces of it, and the rows of the data that
 * belong to each piece.
 *
 * <p>Rows are samples, counted from 0. {@code n} is the number of samples, at least 1. Every sample occurs exactly once in
 * an epoch, always together with its own label. Arguments stay as they are.
 */
public interface MiniBatches {

    /**
     * Some rows of the data set.
     *
     * @param x inputs, {@code rows × d}
     * @param y their labels, {@code rows × k}
     */
    record Batch(SimpleMatrix x, SimpleMatrix y) {}

    /**
     * A random order of the samples for each of several epochs. Every order is equally likely, and each epoch has one of
     * its own, independent of the others.
     *
     * <p>All randomness comes from {@code random}: the same seed gives the same orders, bit for bit, another seed others.
     * How you shuffle is up to you.
     *
     * @param samples n
     * @param epochs how many orders, at least 1
     * @param random the only source of randomness
     * @return {@code epochs} arrays, each with the numbers 0 to n − 1
     */
    @OneOfMany
    List<int[]> orders(int samples, int epochs, Random random);

    /**
     * An order cut into pieces, from its first entry to its last. Every piece has {@code size} entries, except for the last
     * one, which has what is left: 1 to {@code size} entries.
     *
     * @param order n numbers
     * @param size the size of a batch, at least 1; may be larger than n
     */
    List<int[]> split(int[] order, int size);

    /**
     * The rows of the data with these numbers, in this order.
     *
     * @param x {@code n × d}
     * @param y {@code n × k}
     * @param rows numbers from 0 to n − 1, at least one
     */
    Batch select(SimpleMatrix x, SimpleMatrix y, int[] rows);

    /**
     * All batches of one epoch: the {@link #split} of the order, each piece as its {@link #select} rows.
     *
     * @param x {@code n × d}
     * @param y {@code n × k}
     * @param order the numbers 0 to n − 1 in the order of this epoch
     * @param size the size of a batch, at least 1
     */
    List<Batch> epoch(SimpleMatrix x, SimpleMatrix y, int[] order, int size);
}
