package dev.gradus.engine.report.chart;

import java.util.ArrayList;
import java.util.List;

/** The line on which a grid of values takes one value, by marching squares with linear interpolation. */
final class Contour {
    private Contour() {}

    /**
     * Path data of short segments; none where a corner is no number.
     *
     * @param x user units of the centre of the first cell, likewise {@code y}
     */
    static PathData path(double[][] values, double level, double x, double y, double width, double height) {
        PathData path = new PathData();
        for (int r = 0; r + 1 < values.length; r++) {
            for (int c = 0; c + 1 < Math.min(values[r].length, values[r + 1].length); c++) {
                segments(path, crossings(values, r, c, level), x + c * width, y + r * height, width, height);
            }
        }
        return path;
    }

    /** Where the level crosses the edges of a square, clockwise from its upper edge, in units of the square. */
    private static List<double[]> crossings(double[][] values, int r, int c, double level) {
        double a = values[r][c] - level;
        double b = values[r][c + 1] - level;
        double d = values[r + 1][c + 1] - level;
        double e = values[r + 1][c] - level;
        List<double[]> crossings = new ArrayList<>(4);
        if (!Double.isFinite(a + b + d + e)) {
            return crossings;
        }
        if (a < 0 != b < 0) {
            crossings.add(new double[] {a / (a - b), 0});
        }
        if (b < 0 != d < 0) {
            crossings.add(new double[] {1, b / (b - d)});
        }
        if (d < 0 != e < 0) {
            crossings.add(new double[] {e / (e - d), 1});
        }
        if (e < 0 != a < 0) {
            crossings.add(new double[] {0, a / (a - e)});
        }
        return crossings;
    }

    private static void segments(
            PathData path, List<double[]> crossings, double x, double y, double width, double height) {
        for (int i = 0; i + 1 < crossings.size(); i += 2) {
            double[] from = crossings.get(i);
            double[] to = crossings.get(i + 1);
            path.move(x + from[0] * width, y + from[1] * height).line(x + to[0] * width, y + to[1] * height);
        }
    }
}
