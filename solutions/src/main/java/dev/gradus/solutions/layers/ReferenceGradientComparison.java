package dev.gradus.solutions.layers;

import dev.gradus.exercises.layers.GradientComparison;

/** Every comparison is written so that NaN fails it: nothing compares as true with NaN. */
public final class ReferenceGradientComparison implements GradientComparison {

    @Override
    public double relativeError(double analytic, double numeric) {
        // Math.max gives NaN when one of its arguments is; ∞ − ∞ and ∞ / ∞ are NaN as well.
        double size = Math.max(Math.max(Math.abs(analytic), Math.abs(numeric)), FLOOR);
        return Math.abs(analytic - numeric) / size;
    }

    @Override
    public double largestError(double[] analytic, double[] numeric) {
        int worst = worstEntry(analytic, numeric);
        return relativeError(analytic[worst], numeric[worst]);
    }

    @Override
    public int worstEntry(double[] analytic, double[] numeric) {
        int worst = 0;
        for (int i = 1; i < analytic.length; i++) {
            double error = relativeError(analytic[i], numeric[i]);
            double largest = relativeError(analytic[worst], numeric[worst]);
            boolean larger = !(error <= largest) && !Double.isNaN(largest);
            worst = larger ? i : worst;
        }
        return worst;
    }

    @Override
    public boolean agree(double[] analytic, double[] numeric, double tolerance) {
        return largestError(analytic, numeric) <= tolerance;
    }
}
