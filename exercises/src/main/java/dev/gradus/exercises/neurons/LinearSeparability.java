package dev.gradus.exercises.neurons;

import org.ejml.simple.SimpleMatrix;

/**
 * What a single threshold unit can and cannot do with labelled points.
 *
 * <p>Points are linearly separable if weights w and a bias b exist with w·x + b ≥ 0 for every point with label 1 and
 * w·x + b &lt; 0 for every point with label 0.
 *
 * <p>The grader asks about small data only: at most 9 points, in one or two dimensions with whole coordinates from −2 to 2,
 * or corners of the unit cube (three coordinates, each 0 or 1). The same point may occur twice, and all labels may be equal.
 * The arguments stay as they are, and an implementation keeps nothing between calls.
 */
public interface LinearSeparability {

    /**
     * Whether some threshold unit answers every point correctly.
     *
     * @param x points, one per row, {@code m × n}
     * @param y labels 0 or 1, one per row
     */
    boolean isSeparable(SimpleMatrix x, int[] y);

    /**
     * The largest share of the points that a single threshold unit can answer correctly, a number from 0 to 1. It is 1
     * exactly if the points are separable. The grader asks this about at most 5 points.
     *
     * @param x points, one per row, {@code m × n}
     * @param y labels 0 or 1, one per row
     */
    double bestAccuracy(SimpleMatrix x, int[] y);
}
