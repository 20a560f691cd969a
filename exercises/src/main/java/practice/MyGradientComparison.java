package practice;

import dev.gradus.exercises.layers.GradientComparison;

/** Your comparison of two gradients. */
public final class MyGradientComparison implements GradientComparison {

    @Override
    public double relativeError(double analytic, double numeric) {
        throw new UnsupportedOperationException(
                "TODO: the difference, relative to the larger of the two and the floor");
    }

    @Override
    public double largestError(double[] analytic, double[] numeric) {
        throw new UnsupportedOperationException("TODO: the largest relative error of all entries");
    }

    @Override
    public int worstEntry(double[] analytic, double[] numeric) {
        throw new UnsupportedOperationException("TODO: the index of the largest relative error");
    }

    @Override
    public boolean agree(double[] analytic, double[] numeric, double tolerance) {
        throw new UnsupportedOperationException("TODO: whether every relative error is at most the tolerance");
    }
}
