package dev.gradus.solutions.optimization;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What can be said of orders that should be random: that they are orders at all, and whether all are equally likely, by two
 * numbers whose distribution is known.
 *
 * @param samples how many entries each should have
 */
record ShuffledOrders(int samples, List<int[]> orders) {
    /** Standard errors beyond which a count is rejected; a right shuffle gets there once in 4·10¹¹ times. */
    private static final double ERRORS = 7;

    /**
     * Samples that stay where they were are about Poisson(1) for each order. For a sum with mean 120 the bounds 50 and 205
     * are passed with a probability of 10⁻¹⁰ (Chernoff).
     */
    private static final double FEWEST_STAYING = 50 / 120.0;

    private static final double MOST_STAYING = 205 / 120.0;

    /** What is wrong with an array as an order of the samples, if anything. */
    static Optional<String> notAnOrder(int[] order, int samples) {
        if (order.length != samples) {
            return Optional.of("has " + order.length + " entries where " + samples + " are asked for");
        }
        BitSet seen = new BitSet(samples);
        for (int entry : order) {
            if (entry < 0 || entry >= samples) {
                return Optional.of("has the entry " + entry + ", which is no sample: they are 0 to " + (samples - 1));
            }
            if (seen.get(entry)) {
                return Optional.of(
                        "has sample " + entry + " more than once, and sample " + missing(order, samples) + " never");
            }
            seen.set(entry);
        }
        return Optional.empty();
    }

    private static int missing(int[] order, int samples) {
        BitSet seen = new BitSet(samples);
        for (int entry : order) {
            if (entry >= 0 && entry < samples) {
                seen.set(entry);
            }
        }
        return seen.nextClearBit(0);
    }

    /** Why not all orders can be equally likely, if they are not. */
    Optional<String> bias() {
        int staying = 0;
        int later = 0;
        for (int[] order : orders) {
            for (int place = 0; place < order.length; place++) {
                staying += order[place] == place ? 1 : 0;
                later += order[place] > place ? 1 : 0;
            }
        }
        int expected = orders.size();
        if (staying < FEWEST_STAYING * expected || staying > MOST_STAYING * expected) {
            return Optional.of(staying + " samples stayed at their own place in " + orders.size()
                    + " orders, where about " + expected + " are expected");
        }
        // How many places hold a sample from further back has the Eulerian distribution.
        double mean = orders.size() * (samples - 1) / 2.0;
        double deviation = Math.sqrt(orders.size() * (samples + 1) / 12.0);
        return Math.abs(later - mean) > ERRORS * deviation
                ? Optional.of(later + " places hold a sample from further back, where about " + Math.round(mean)
                        + " are expected, give or take " + Math.round(deviation))
                : Optional.empty();
    }
}
