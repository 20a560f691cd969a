package dev.gradus.engine.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes points for people: at most two decimals, none that say nothing. */
public final class Points {
    private Points() {}

    /** As in "2.5" or "3"; never "-0". */
    public static String text(double points) {
        if (!Double.isFinite(points)) {
            return Double.toString(points);
        }
        BigDecimal rounded = BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** As in "2.5 of 3 points". */
    public static String outOf(double points, double maxPoints) {
        return text(points) + " of " + text(maxPoints) + (maxPoints == 1 ? " point" : " points");
    }
}
