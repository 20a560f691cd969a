package dev.gradus.engine.report.chart;

/** Diagonal lines over a rectangle: how charts draw what is no number. A pattern would need an id. */
final class Hatch {
    private static final double STEP = 5;

    private Hatch() {}

    /** The outline and the lines, cut at the edges. */
    static PathData path(double x0, double y0, double x1, double y1) {
        double width = x1 - x0;
        double height = y1 - y0;
        PathData path = new PathData().rectangle(x0, y0, x1, y1);
        for (double d = STEP; d < width + height; d += STEP) {
            path.move(x0 + Math.max(0, d - height), y0 + Math.min(d, height))
                    .line(x0 + Math.min(d, width), y0 + Math.max(0, d - width));
        }
        return path;
    }
}
