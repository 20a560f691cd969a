package dev.gradus.solutions.experiments;

import java.util.Arrays;

/** Whole numbers as the comparisons of the engine take them. */
final class Indices {
    private Indices() {}

    /** The same numbers; null stays null, so that the comparison can say so. */
    static double[] asNumbers(int[] indices) {
        return indices == null ? null : Arrays.stream(indices).asDoubleStream().toArray();
    }
}
