package dev.gradus.engine.diagnosis;

import dev.gradus.engine.grading.ArgumentRules;
import dev.gradus.engine.grading.Tensors;
import java.lang.reflect.Method;

/**
 * How far one tensor is from another: {@code ‖a − b‖ / max(‖a‖, ‖b‖)} over the finite entries. NaN and infinities must
 * stand in the same places. Differences below 1e-12 are rounding whatever their relative size, except where a contract
 * asks for relative accuracy.
 */
final class Residual {
    /** Above it an answer is not the reference's: the tolerance that checks commonly have. */
    private static final double WRONG = 1e-9;

    private static final double SAME = 1e-6;
    private static final double DIFFERENT = 1e-3;

    /** How much of the submission's deviation from the right answer an explanation may leave unexplained. */
    private static final double EXPLAINED = 1e-2;

    private static final double UNEXPLAINED = 0.3;
    private static final double ROUNDING = 1e-12;

    private Residual() {}

    /**
     * Whether it is the right answer but for rounding.
     *
     * @param rounding the largest absolute difference that is none
     */
    static boolean isRight(Object got, Object right, double rounding) {
        return Tensors.shape(got).equals(Tensors.shape(right))
                && relative(Tensors.values(got), Tensors.values(right), rounding) <= WRONG;
    }

    /** The absolute difference up to which two answers to the method are the same. */
    static double rounding(Method method) {
        return ArgumentRules.isRelativelyAccurate(method) ? 0 : ROUNDING;
    }

    /**
     * Whether an explanation gives the submission's answer: within 1e-6, and, where that answer is wrong, leaving at
     * most a hundredth of its deviation unexplained, so that small deviations are explained as strictly as large ones.
     */
    static Match match(Object got, Object explained, Object right, double rounding) {
        if (!Tensors.shape(got).equals(Tensors.shape(explained))) {
            return Match.DIFFERENT;
        }
        double left = relative(Tensors.values(got), Tensors.values(explained), rounding);
        if (left > DIFFERENT) {
            return Match.DIFFERENT;
        }
        double deviation = Tensors.shape(got).equals(Tensors.shape(right))
                ? relative(Tensors.values(got), Tensors.values(right), rounding)
                : Double.POSITIVE_INFINITY;
        if (deviation <= WRONG) {
            return left <= SAME ? Match.SAME : Match.UNCLEAR;
        }
        if (left > UNEXPLAINED * deviation) {
            return Match.DIFFERENT;
        }
        return left <= SAME && left <= EXPLAINED * deviation ? Match.SAME : Match.UNCLEAR;
    }

    /** Infinite where something not finite stands in one of them only. */
    static double relative(double[] a, double[] b) {
        return relative(a, b, ROUNDING);
    }

    private static double relative(double[] a, double[] b, double rounding) {
        if (a.length != b.length) {
            return Double.POSITIVE_INFINITY;
        }
        double scale = 0;
        for (int i = 0; i < a.length; i++) {
            boolean finite = Double.isFinite(a[i]);
            if (finite != Double.isFinite(b[i]) || (!finite && Double.compare(a[i], b[i]) != 0)) {
                return Double.POSITIVE_INFINITY;
            }
            if (finite) {
                scale = Math.max(scale, Math.max(Math.abs(a[i]), Math.abs(b[i])));
            }
        }
        if (scale == 0) {
            return 0;
        }
        double difference = 0;
        double left = 0;
        double right = 0;
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            if (Double.isFinite(a[i])) {
                // Scaled before squaring, so that neither 1e-200 nor 1e200 is lost.
                double x = a[i] / scale;
                double y = b[i] / scale;
                difference += (x - y) * (x - y);
                largest = Math.max(largest, Math.abs(a[i] - b[i]));
                left += x * x;
                right += y * y;
            }
        }
        return largest <= rounding ? 0 : Math.sqrt(difference / Math.max(left, right));
    }
}
