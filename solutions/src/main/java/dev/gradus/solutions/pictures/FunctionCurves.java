package dev.gradus.solutions.pictures;

import dev.gradus.engine.grading.Show;
import dev.gradus.engine.report.Picture;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Draws a submitted function of one number beside the reference's. */
public final class FunctionCurves {
    private FunctionCurves() {}

    /** Two curves over the probes, sorted by z; the text names the largest gap. */
    public static Picture of(String quantity, double[] z, double[] got, double[] right) {
        return of(quantity, "z", z, got, right);
    }

    /** The same for a function of another variable. */
    public static Picture of(String quantity, String variable, double[] z, double[] got, double[] right) {
        int[] sorted = IntStream.range(0, z.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> z[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int worst = 0;
        for (int i = 0; i < z.length; i++) {
            if (gap(got[i], right[i]) > gap(got[worst], right[worst])) {
                worst = i;
            }
        }
        String alternative = String.format(
                Locale.ROOT,
                "%s at %d points from %s = %s to %s, submitted and right. The largest gap is at %s = %s: %s where %s is right.",
                quantity,
                z.length,
                variable,
                Show.number(z[sorted[0]]),
                Show.number(z[sorted[z.length - 1]]),
                variable,
                Show.number(z[worst]),
                Show.number(got[worst]),
                Show.number(right[worst]));
        return new Picture.Curves(
                quantity + ", submitted and right",
                alternative,
                variable,
                quantity,
                false,
                false,
                List.of(
                        new Picture.Line("submitted", pick(z, sorted), pick(got, sorted)),
                        new Picture.Line("right", pick(z, sorted), pick(right, sorted))));
    }

    private static double gap(double got, double right) {
        double gap = Math.abs(got - right);
        return Double.isNaN(gap) ? Double.POSITIVE_INFINITY : gap;
    }

    private static double[] pick(double[] values, int[] order) {
        return IntStream.of(order).mapToDouble(i -> values[i]).toArray();
    }
}
