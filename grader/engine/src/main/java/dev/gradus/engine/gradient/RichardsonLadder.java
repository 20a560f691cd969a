package dev.gradus.engine.gradient;

import java.util.Arrays;

/**
 * Central differences at steps 2⁻⁴·4⁻ᵏ, extrapolated over windows of three levels (L. F. Richardson 1911; the choice by
 * an error estimate follows C. J. F. Ridders, "Accurate computation of F'(x) and F'(x) F''(x)", 1982).
 *
 * <p>The odd part D(h) = (φ(h)−φ(−h))/2h gives the derivative: its error is a series in h², so two extrapolations with
 * ratio 4 leave order h⁶. Ridders' own estimate collapses by chance among many entries; here the half width adds three
 * terms, E = 4·truncation + rounding + K. Rounding is 2σ/h of the smallest step. K watches the even part
 * S(h) = φ(h)−2φ(0)+φ(−h): for a smooth φ it shrinks like h², so S(4h) = 16·S(h) nearly; at a kink it shrinks like h.
 */
final class RichardsonLadder implements LineDerivative {

    private static final int LEVELS = 13;
    private static final int WINDOW = 3;
    private static final double TOP = 0x1p-4;
    private static final int FIRST = 3;
    private static final int[] FINER_FIRST = {4, 5, 6, 7, 8, 9, 10, 2, 1, 0};
    private static final int[] COARSER_FIRST = {2, 1, 0, 4, 5, 6, 7, 8, 9, 10};

    private final double loss;
    private final double noise;
    private final double target;
    private final double[] plus = new double[LEVELS];
    private final double[] minus = new double[LEVELS];
    private final boolean[] known = new boolean[LEVELS];
    private int[] order = {};
    private int next = -1;
    private int window = FIRST;
    private boolean done;
    private double value = Double.NaN;
    private double error = Double.POSITIVE_INFINITY;

    RichardsonLadder(double loss, double noise, double target) {
        this.loss = loss;
        this.noise = noise;
        this.target = target;
    }

    @Override
    public double[] wanted() {
        if (done) {
            return new double[0];
        }
        double[] steps = new double[2 * WINDOW];
        int count = 0;
        for (int level = window; level < window + WINDOW; level++) {
            if (!known[level]) {
                steps[count++] = step(level);
                steps[count++] = -step(level);
            }
        }
        return Arrays.copyOf(steps, count);
    }

    @Override
    public void accept(double[] values) {
        int taken = 0;
        for (int level = window; level < window + WINDOW; level++) {
            if (!known[level]) {
                plus[level] = values[taken++];
                minus[level] = values[taken++];
                known[level] = true;
            }
        }
        do {
            judgeWindow();
        } while (!done && wanted().length == 0);
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public double error() {
        return error;
    }

    /** Even part ~ |h| instead of h² between the two smallest levels that stand out of the noise. */
    @Override
    public boolean hasKink() {
        if (error <= Tolerance.RESOLUTION * Math.abs(value) || !known[0] || !known[LEVELS - 1]) {
            return false;
        }
        int smallest = LEVELS - 1;
        while (smallest > 0 && !standsOut(smallest)) {
            smallest--;
        }
        if (smallest == 0 || !standsOut(smallest - 1)) {
            return false;
        }
        double slope = Math.abs(even(smallest) / step(smallest));
        double slopeAbove = Math.abs(even(smallest - 1) / step(smallest - 1));
        return slope / slopeAbove > 0.5;
    }

    @Override
    public OneSided oneSided() {
        double[] right = oneSided(plus, 1);
        double[] left = oneSided(minus, -1);
        return new OneSided(left[0], right[0], Math.max(left[1], right[1]));
    }

    private void judgeWindow() {
        double ha = step(window);
        double hb = step(window + 1);
        double hc = step(window + 2);
        double coarse = (16 * odd(window + 1) - odd(window)) / 15;
        double fine = (16 * odd(window + 2) - odd(window + 1)) / 15;
        double estimate = (256 * fine - coarse) / 255;
        double truncation = Math.abs(estimate - fine);
        double rounding = 2 * noise / hc;
        double kink = Math.max(
                Math.abs(even(window) - 16 * even(window + 1)) / (2 * ha),
                Math.abs(even(window + 1) - 16 * even(window + 2)) / (2 * hb));
        double width = 4 * truncation + rounding + kink;
        boolean finite = Double.isFinite(width) && Double.isFinite(estimate);
        if (finite && width < error) {
            value = estimate;
            error = width;
        }
        if (next < 0) {
            order = !finite || 4 * truncation + kink >= rounding ? FINER_FIRST : COARSER_FIRST;
        }
        next++;
        done = error <= target * Math.abs(value) || next == order.length;
        if (!done) {
            window = order[next];
        }
    }

    private double[] oneSided(double[] values, int side) {
        double best = Double.NaN;
        double bestWidth = Double.POSITIVE_INFINITY;
        for (int level = FIRST; level <= LEVELS - WINDOW; level++) {
            double a = side * (values[level] - loss) / step(level);
            double b = side * (values[level + 1] - loss) / step(level + 1);
            double c = side * (values[level + 2] - loss) / step(level + 2);
            double coarse = (4 * b - a) / 3;
            double fine = (4 * c - b) / 3;
            double estimate = (16 * fine - coarse) / 15;
            double width = 4 * Math.abs(estimate - fine) + 4 * noise / step(level + 2);
            if (width < bestWidth) {
                best = estimate;
                bestWidth = width;
            }
        }
        return new double[] {best, bestWidth};
    }

    private boolean standsOut(int level) {
        return Math.abs(even(level)) > 20 * noise;
    }

    private double odd(int level) {
        return (plus[level] - minus[level]) / (2 * step(level));
    }

    private double even(int level) {
        return plus[level] - 2 * loss + minus[level];
    }

    private static double step(int level) {
        return TOP * Math.scalb(1.0, -2 * level);
    }
}
