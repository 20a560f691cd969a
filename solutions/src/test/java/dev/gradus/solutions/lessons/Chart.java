package dev.gradus.solutions.lessons;

import static dev.gradus.solutions.lessons.Drawing.n;

import java.util.function.DoubleUnaryOperator;

/** Axes in a rectangle of a drawing, and curves over them. */
final class Chart {
    private static final int POINTS = 160;

    private final Drawing drawing;
    private final double left;
    private final double top;
    private final double width;
    private final double height;
    private double xMin;
    private double xMax;
    private double yMin;
    private double yMax;
    private boolean logarithmic;

    Chart(Drawing drawing, double left, double top, double width, double height) {
        this.drawing = drawing;
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
    }

    /** Ranges without any ticks. */
    Chart range(double fromX, double toX, double fromY, double toY) {
        xMin = fromX;
        xMax = toX;
        yMin = fromY;
        yMax = toY;
        return this;
    }

    Chart x(double min, double max, double step, String label) {
        xMin = min;
        xMax = max;
        for (int k = 0; min + k * step <= max + 1e-9; k++) {
            double value = min + k * step;
            drawing.line(atX(value), top, atX(value), top + height, "grid");
            drawing.text(atX(value), top + height + 18, "muted small middle", number(value));
        }
        drawing.text(left + width / 2, top + height + 36, "muted small middle", label);
        return this;
    }

    Chart y(double min, double max, double step, String label) {
        yMin = min;
        yMax = max;
        for (int k = 0; min + k * step <= max + 1e-9; k++) {
            double value = min + k * step;
            drawing.line(left, atY(value), left + width, atY(value), "grid");
            drawing.text(left - 7, atY(value) + 4, "muted small end", number(value));
        }
        drawing.text(left, top - 9, "muted small", label);
        return this;
    }

    /** A logarithmic axis over powers of ten. */
    Chart logarithmicY(int from, int to, int step, String label) {
        yMin = from;
        yMax = to;
        logarithmic = true;
        for (int exponent = from; exponent <= to; exponent += step) {
            double y = top + height - (exponent - yMin) / (yMax - yMin) * height;
            drawing.line(left, y, left + width, y, "grid");
            drawing.text(left - 7, y + 4, "muted small end", exponent == 0 ? "1" : "1e" + exponent);
        }
        drawing.text(left, top - 9, "muted small", label);
        return this;
    }

    Chart zeroLines() {
        drawing.line(left, atY(0), left + width, atY(0), "axis");
        drawing.line(atX(0), top, atX(0), top + height, "axis");
        return this;
    }

    Chart function(DoubleUnaryOperator f, String classes) {
        double[] xs = new double[POINTS + 1];
        double[] ys = new double[POINTS + 1];
        for (int i = 0; i <= POINTS; i++) {
            xs[i] = xMin + (xMax - xMin) * i / POINTS;
            ys[i] = f.applyAsDouble(xs[i]);
        }
        return curve(xs, ys, classes);
    }

    /** A curve through points; what lies above or below the axis is left out. */
    Chart curve(double[] xs, double[] ys, String classes) {
        StringBuilder data = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < xs.length; i++) {
            double y = atY(ys[i]);
            boolean inside = y >= top - 0.5 && y <= top + height + 0.5;
            if (inside) {
                data.append(open ? "L" : "M").append(n(atX(xs[i]))).append(' ').append(n(y));
            }
            open = inside;
        }
        drawing.path(data.toString(), "curve " + classes);
        return this;
    }

    /** Words at a place of the chart. */
    Chart label(double x, double y, String classes, String words) {
        drawing.text(atX(x), atY(y), classes, words);
        return this;
    }

    Chart dot(double x, double y, double radius, String classes) {
        drawing.circle(atX(x), atY(y), radius, classes);
        return this;
    }

    double atX(double value) {
        return left + (value - xMin) / (xMax - xMin) * width;
    }

    double atY(double value) {
        double v = logarithmic ? StrictMath.log10(value) : value;
        return top + height - (v - yMin) / (yMax - yMin) * height;
    }

    private static String number(double value) {
        return n(value).replace('-', '−');
    }
}
