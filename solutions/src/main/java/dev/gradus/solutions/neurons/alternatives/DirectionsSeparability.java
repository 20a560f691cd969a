package dev.gradus.solutions.neurons.alternatives;

import dev.gradus.exercises.neurons.LinearSeparability;
import org.ejml.simple.SimpleMatrix;

/**
 * Looks at the points from every direction that can matter. Seen along a direction they lie on a line, where a threshold
 * is easy to find. In the plane the directions that separate two classes form a cone whose edges are perpendicular to
 * differences of points; the sum of its two edges lies within it and has coordinates up to 8. For bits weights up to 3 are
 * enough.
 */
public final class DirectionsSeparability implements LinearSeparability {
    private static final int IN_THE_PLANE = 8;
    private static final int FOR_BITS = 3;

    @Override
    public boolean isSeparable(SimpleMatrix x, int[] y) {
        return most(x, y) == y.length;
    }

    @Override
    public double bestAccuracy(SimpleMatrix x, int[] y) {
        return 1.0 * most(x, y) / y.length;
    }

    private static int most(SimpleMatrix x, int[] y) {
        return most(x, y, new int[x.getNumCols()], 0);
    }

    private static int most(SimpleMatrix x, int[] y, int[] direction, int coordinate) {
        if (coordinate == direction.length) {
            return along(x, y, direction);
        }
        int bound = direction.length == 3 ? FOR_BITS : IN_THE_PLANE;
        int most = 0;
        for (int value = -bound; value <= bound && most < y.length; value++) {
            direction[coordinate] = value;
            most = Math.max(most, most(x, y, direction, coordinate + 1));
        }
        return most;
    }

    /** The best threshold along one direction: just at one of the points, or beyond all of them. */
    private static int along(SimpleMatrix x, int[] y, int[] direction) {
        double[] seen = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < direction.length; j++) {
                seen[i] += direction[j] * x.get(i, j);
            }
        }
        int best = count(seen, y, Double.POSITIVE_INFINITY);
        for (double threshold : seen) {
            best = Math.max(best, count(seen, y, threshold));
        }
        return best;
    }

    private static int count(double[] seen, int[] y, double threshold) {
        int right = 0;
        for (int i = 0; i < y.length; i++) {
            if (seen[i] >= threshold == (y[i] == 1)) {
                right++;
            }
        }
        return right;
    }
}
