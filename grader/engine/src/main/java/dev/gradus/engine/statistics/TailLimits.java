package dev.gradus.engine.statistics;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * Limits that a statistic of n right weights leaves with at most a given probability α, both sides together. All but
 * the first two, which are exact, are Chernoff's bound (1952) and so hold for every n.
 */
final class TailLimits {

    private static final int BISECTIONS = 200;
    /** Far beyond what 100 draws need, and near enough that the alternating series loses only half its digits. */
    private static final double FARTHEST_TILT = 20;
    /** Beyond it a double holds no probability. */
    private static final double FARTHEST_NORMAL = 38;

    private TailLimits() {}

    /** z with P(|N(0,1)| > z) = α. */
    static double normal(double alpha) {
        return bisect(z -> -Erf.erfc(z / Math.sqrt(2)), 0, FARTHEST_NORMAL, -alpha);
    }

    /** Limits of χ²ₙ/n with α/2 on each side. */
    static Interval chiSquareOverN(int n, double alpha) {
        double half = n / 2.0;
        double lower = bisect(x -> Gamma.regularizedGammaP(half, half * x), 0, 1, alpha / 2);
        double upper = bisect(x -> -Gamma.regularizedGammaQ(half, half * x), 1, 1 + farOut(n), -alpha / 2);
        double rate = Gamma.regularizedGammaP(half, half * lower) + Gamma.regularizedGammaQ(half, half * upper);
        return new Interval(lower, upper, rate);
    }

    /**
     * z with P(|Σw|/(σ√n) > z) ≤ α for independent w whose moment generating function is at most that of N(0, σ²), as
     * for a normal and for a uniform distribution: 2·exp(−z²/2) = α.
     */
    static double subGaussian(double alpha) {
        return Math.sqrt(2 * Math.log(2 / alpha));
    }

    /** D with P(sup|Fₙ−F| > D) ≤ α: Dvoretzky, Kiefer, Wolfowitz with Massart's constant (1990), 2·exp(−2nD²) = α. */
    static double kolmogorov(int n, double alpha) {
        return Math.sqrt(Math.log(2 / alpha) / (2.0 * n));
    }

    /**
     * Limits of the mean of 3u² over n numbers u uniform on (−1, 1). With M(t) = E exp(t·u²) = Σ tᵏ/(k!(2k+1)) and x =
     * M′/M, the mean of u² is beyond x with probability at most exp(−n(t·x − ln M(t))).
     */
    static Interval uniformSquares(int n, double alpha) {
        double exponent = Math.log(2 / alpha) / n;
        double above = bisect(t -> squaresExponent(t), 0, FARTHEST_TILT, exponent);
        double below = bisect(t -> squaresExponent(-t), 0, FARTHEST_TILT, exponent);
        return new Interval(3 * squaresMean(-below), 3 * squaresMean(above), alpha);
    }

    /**
     * r with P(|Σwᵢwᵢ₊₁|/(nσ²) > r) ≤ α for n independent w as in {@link #subGaussian}. For normal w the sum's moment
     * generating function at x/(2σ²) is D^(−½), D the determinant of the tridiagonal matrix with 1 on and −x/2 beside
     * the diagonal, and D ≥ ((1+√(1−x²))/2)ⁿ. Since each w enters linearly, the others' are not larger.
     */
    static double lagOne(int n, double alpha) {
        double exponent = 2 * Math.log(2 / alpha) / n;
        double x = bisect(
                t -> t * lagOneMean(t) + Math.log((1 + Math.sqrt(1 - t * t)) / 2), 0, Math.nextDown(1.0), exponent);
        return lagOneMean(x);
    }

    private static double lagOneMean(double x) {
        double root = Math.sqrt(1 - x * x);
        return x / (root * (1 + root));
    }

    private static double squaresExponent(double t) {
        return t * squaresMean(t) - Math.log(squaresSeries(t, 0));
    }

    private static double squaresMean(double t) {
        return squaresSeries(t, 1) / squaresSeries(t, 0);
    }

    /** The derivative of that order of M at t: Σ tᵏ/(k!(2(k+order)+1)). */
    private static double squaresSeries(double t, int order) {
        double sum = 0;
        double term = 1;
        for (int k = 0; k < 120; k++) {
            sum += term / (2 * (k + order) + 1);
            term *= t / (k + 1);
        }
        return sum;
    }

    private static double farOut(int n) {
        return 40 / Math.sqrt(n) + 400.0 / n;
    }

    /** Where an increasing function reaches a value, from below. */
    private static double bisect(DoubleUnaryOperator increasing, double from, double to, double value) {
        double low = from;
        double high = to;
        for (int i = 0; i < BISECTIONS && low < high; i++) {
            double middle = low + (high - low) / 2;
            if (increasing.applyAsDouble(middle) < value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /**
     * An interval that is left with a known probability.
     *
     * @param lower its lower end
     * @param upper its upper end
     * @param rate the probability of leaving it, or an upper bound
     */
    record Interval(double lower, double upper, double rate) {}
}
