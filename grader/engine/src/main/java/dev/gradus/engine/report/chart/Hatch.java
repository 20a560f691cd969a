package dev.gradus.engine.report.chart;

/** Diagonal lines over a rectangle: how charts draw what is no number. A pattern would need an id. */
final class Hatch {
    private static final double STEP = 5;

    private Hatch() {}

    /** The outline and the lines, cut at the edges, as path data. */
    static String path(double x0, double y0, double x1, double y1) {
        double width = x1 - x0;
        double height = y1 - y0;
        StringBuilder path = new StringBuilder("M%s %sH%sV%sH%sz".formatted(at(x0), at(y0), at(x1), at(y1), at(x0)));
        for (double d = STEP; d < width + height; d += STEP) {
            double startX = x0 + Math.max(0, d - height);
            double startY = y0 + Math.min(d, height);
            double endX = x0 + Math.min(d, width);
            double endY = y0 + Math.max(0, d - width);
            path.append("M%s %sL%s %s".formatted(at(startX), at(startY), at(endX), at(endY)));
        }
        return path.toString();
    }

    private static String at(double value) {
        return NumberText.coordinate(value);
    }
}
