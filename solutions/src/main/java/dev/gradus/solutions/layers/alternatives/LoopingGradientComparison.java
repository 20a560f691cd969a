package dev.gradus.solutions.layers.alternatives;

import dev.gradus.exercises.layers.GradientComparison;

/** Loops that stop at the first NaN. */
public final class LoopingGradientComparison implements GradientComparison {

    @Override
    public double relativeError(double analytic, double numeric) {
        if (!Double.isFinite(analytic) || !Double.isFinite(numeric)) {
            return Double.NaN;
        }
        double a = analytic < 0 ? -analytic : analytic;
        double n = numeric < 0 ? -numeric : numeric;
        double size = a > n ? a : n;
        double distance = analytic > numeric ? analytic - numeric : numeric - analytic;
        return size < FLOOR ? distance / FLOOR : distance / size;
    }

    @Override
    public double largestError(double[] analytic, double[] numeric) {
        double largest = 0;
        for (int i = 0; i < analytic.length; i++) {
            double error = relativeError(analytic[i], numeric[i]);
            if (Double.isNaN(error)) {
                return error;
            }
            if (error > largest) {
                largest = error;
            }
        }
        return largest;
    }

    @Override
    public int worstEntry(double[] analytic, double[] numeric) {
        int worst = 0;
        double largest = -1;
        for (int i = 0; i < analytic.length; i++) {
            double error = relativeError(analytic[i], numeric[i]);
            if (Double.isNaN(error)) {
                return i;
            }
            if (error > largest) {
                worst = i;
                largest = error;
            }
        }
        return worst;
    }

    @Override
    public boolean agree(double[] analytic, double[] numeric, double tolerance) {
        for (int i = 0; i < analytic.length; i++) {
            if (!(relativeError(analytic[i], numeric[i]) <= tolerance)) {
                return false;
            }
        }
        return true;
    }
}
