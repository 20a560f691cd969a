package dev.gradus.engine.report.chart;

import dev.gradus.engine.report.markup.Markup;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A rectangle with two labelled axes, inside the 360 units of a plot.
 *
 * @param left edge of the rectangle, beside the labels of y
 * @param bottom edge of the rectangle, above the labels of x
 */
record Frame(double left, double top, double right, double bottom, Axis x, Axis y) {
    static final double TOP = 26;
    static final double HEIGHT = 240;
    private static final double BELOW = 42;
    private static final double LINE = 12;
    private static final int ROWS = 5;

    /** What an axis spans. */
    record Range(double min, double max, boolean logarithmic) {

        /** All values that the axis can show; 0 to 1, or 1 to 10, when there are none. */
        static Range of(DoubleStream values, boolean logarithmic) {
            double[] extremes = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
            values.filter(v -> Double.isFinite(v) && (!logarithmic || v > 0)).forEach(v -> {
                extremes[0] = Math.min(extremes[0], v);
                extremes[1] = Math.max(extremes[1], v);
            });
            if (extremes[0] > extremes[1]) {
                return logarithmic ? new Range(1, 10, true) : new Range(0, 1, false);
            }
            return new Range(extremes[0], extremes[1], logarithmic);
        }

        /** With a little air above and below. */
        Range padded() {
            if (logarithmic) {
                double factor = Math.pow(max / min, 0.04);
                return Double.isFinite(factor) && min / factor > 0 && Double.isFinite(max * factor)
                        ? new Range(min / factor, max * factor, true)
                        : this;
            }
            double pad = 0.12 * (max / 2 - min / 2);
            return Double.isFinite(max + pad) && Double.isFinite(min - pad)
                    ? new Range(min - pad, max + pad, false)
                    : this;
        }

        Axis axis(double from, double to) {
            return logarithmic ? Axis.logarithmic(min, max, from, to) : Axis.linear(min, max, from, to);
        }
    }

    static Frame of(Range xRange, Range yRange) {
        return of(xRange, yRange, HEIGHT - TOP - BELOW);
    }

    /** @param plotHeight of the rectangle itself */
    static Frame of(Range xRange, Range yRange, double plotHeight) {
        double bottom = TOP + plotHeight;
        Axis y = yRange.axis(bottom, TOP);
        double labels = y.ticks(ROWS).stream()
                .mapToDouble(tick -> NumberText.width(tick.label()))
                .max()
                .orElse(0);
        double left = Math.max(18, labels + 8);
        double overhang = xRange.axis(0, 1).ticks(5).stream()
                        .mapToDouble(tick -> NumberText.width(tick.label()))
                        .max()
                        .orElse(0)
                / 2;
        double right = Plot.WIDTH - Math.max(8, overhang);
        return new Frame(left, TOP, right, bottom, xRange.axis(left, right), y);
    }

    double height() {
        return bottom + BELOW;
    }

    /** Grid lines, labels and the names of both axes; what is drawn later lies above. */
    void draw(Markup svg, String xLabel, String yLabel) {
        PathData grid = new PathData();
        svg.open("g", "class", "chart-labels", "text-anchor", "end");
        for (Axis.Tick tick : y.ticks(ROWS)) {
            grid.move(left, tick.position()).horizontal(right);
            label(svg, left - 6, tick.position() + 4, tick.label());
        }
        svg.close().open("g", "class", "chart-labels", "text-anchor", "middle");
        List<Axis.Tick> along = x.ticksAlong();
        for (Axis.Tick tick : along) {
            grid.move(tick.position(), bottom).vertical(bottom + 4);
            label(svg, tick.position(), bottom + 17, tick.label());
        }
        svg.close().empty("path", "class", "chart-grid", "d", grid.toString());
        svg.empty(
                "path",
                "class",
                "chart-axis",
                "d",
                new PathData().move(left, bottom).horizontal(right).toString());
        svg.element("text", yLabel, "class", "chart-name", "x", "0", "y", at(LINE));
        svg.element("text", xLabel, "class", "chart-name", "x", at(right), "y", at(bottom + 35), "text-anchor", "end");
    }

    private static void label(Markup svg, double x, double y, String text) {
        svg.element("text", text, "x", at(x), "y", at(y));
    }

    /** Hatches a place without a number, at least 4 units wide. */
    Markup hatched(double fromX, double toX, double fromY, double toY, String lineClass) {
        double x0 = leftOf(fromX);
        return new Markup()
                .empty(
                        "path",
                        "class",
                        "chart-hatch " + lineClass,
                        "d",
                        Hatch.path(x0, fromY, rightOf(x0, toX), toY).toString());
    }

    /** What is hatched there; beside it, where it is too narrow for the word. */
    Markup word(double fromX, double toX, double y, String word) {
        double x0 = leftOf(fromX);
        double x1 = rightOf(x0, toX);
        double width = NumberText.width(word);
        double middle = (x0 + x1) / 2;
        if (x1 - x0 < width + 8) {
            middle = x0 - left > right - x1 ? x0 - width / 2 - 5 : x1 + width / 2 + 5;
        }
        return new Markup()
                .element("text", word, "class", "chart-word", "text-anchor", "middle", "x", at(middle), "y", at(y + 4));
    }

    private double leftOf(double fromX) {
        return Math.max(left, Math.min(fromX, right - 4));
    }

    private double rightOf(double x0, double toX) {
        return Math.min(right, Math.max(toX, x0 + 4));
    }

    private static String at(double value) {
        return NumberText.coordinate(value);
    }
}
