package dev.gradus.engine.report.chart;

import dev.gradus.engine.report.Picture;
import dev.gradus.engine.report.markup.Markup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A classifier's probabilities over a square, the line where they are one half, and the data points by shape. */
final class BoundaryPlot {
    private static final int MAX_CELLS = 48;
    private static final int MAX_POINTS = 300;
    private static final double PLOT_HEIGHT = 290;
    private static final String ZERO = "chart-point0";
    private static final String ONE = "chart-point1";

    private BoundaryPlot() {}

    static Plot of(Picture.Boundary picture) {
        Frame frame = Frame.of(
                new Frame.Range(picture.xMin(), picture.xMax(), false),
                new Frame.Range(picture.yMin(), picture.yMax(), false),
                PLOT_HEIGHT);
        Markup svg = new Markup();
        frame.draw(svg, "x₁", "x₂");
        double[][] grid = thinned(picture.probabilities());
        int columns = grid.length == 0 ? 0 : grid[0].length;
        ColourScale scale = ColourScale.ofProbabilities();
        if (columns > 0) {
            double width = (frame.right() - frame.left()) / columns;
            double height = (frame.bottom() - frame.top()) / grid.length;
            new Cells(grid, frame.left(), frame.top(), width, height).draw(svg, scale);
            svg.empty(
                    "path",
                    "class",
                    "chart-contour",
                    "d",
                    Contour.path(grid, 0.5, frame.left() + width / 2, frame.top() + height / 2, width, height)
                            .toString());
        }
        List<String> notes = new ArrayList<>();
        points(svg, picture, frame, notes);
        svg.add(scale.bar(frame.left(), frame.height() + 14, "probability of label 1"));
        List<Plot.Key> keys = new ArrayList<>(List.of(
                new Plot.Key(new Markup().add(mark(ZERO, 12, 6)), "label 0"),
                new Plot.Key(new Markup().add(mark(ONE, 12, 6)), "label 1"),
                new Plot.Key(
                        new Markup().empty("path", "class", "chart-contour", "d", "M1 6H23"), "probability one half")));
        long lost = Arrays.stream(picture.probabilities())
                .flatMapToDouble(Arrays::stream)
                .filter(p -> !Double.isFinite(p))
                .count();
        if (lost > 0) {
            keys.add(new Plot.Key(
                    new Markup()
                            .empty(
                                    "path",
                                    "class",
                                    "chart-hatch",
                                    "d",
                                    Hatch.path(2, 0.5, 22, 11.5).toString()),
                    "NaN or infinite"));
        }
        return new Plot(frame.height() + 48, svg, keys, notes, table(picture));
    }

    private static void points(Markup svg, Picture.Boundary picture, Frame frame, List<String> notes) {
        int outside = 0;
        int drawn = 0;
        for (double[] point : picture.points()) {
            boolean inside = point.length >= 3
                    && point[0] >= picture.xMin()
                    && point[0] <= picture.xMax()
                    && point[1] >= picture.yMin()
                    && point[1] <= picture.yMax();
            if (!inside) {
                outside++;
            } else if (drawn < MAX_POINTS) {
                svg.add(mark(
                        point[2] >= 0.5 ? ONE : ZERO,
                        frame.x().at(point[0]),
                        frame.y().at(point[1])));
                drawn++;
            }
        }
        if (outside > 0) {
            notes.add(outside + " of " + picture.points().length + " points lie outside.");
        }
        if (drawn + outside < picture.points().length) {
            notes.add(drawn + " of " + picture.points().length + " points are drawn.");
        }
    }

    private static Markup mark(String kind, double x, double y) {
        return kind.equals(ZERO)
                ? new Markup().empty("circle", "class", kind, "cx", at(x), "cy", at(y), "r", "5")
                : new Markup()
                        .empty("rect", "class", kind, "x", at(x - 4.5), "y", at(y - 4.5), "width", "9", "height", "9");
    }

    private static double[][] thinned(double[][] probabilities) {
        int columns = probabilities.length == 0 ? 0 : probabilities[0].length;
        return Cells.reduced(
                probabilities,
                Math.max(1, (probabilities.length + MAX_CELLS - 1) / MAX_CELLS),
                Math.max(1, (columns + MAX_CELLS - 1) / MAX_CELLS),
                (first, next) -> first);
    }

    private static Table table(Picture.Boundary picture) {
        List<List<String>> rows = new ArrayList<>();
        for (double[] point : picture.points()) {
            if (point.length >= 3 && rows.size() < 24) {
                rows.add(List.of(
                        "(" + NumberText.brief(point[0]) + ", " + NumberText.brief(point[1]) + ")",
                        NumberText.brief(point[2]),
                        NumberText.brief(nearest(picture, point[0], point[1]))));
            }
        }
        return new Table(
                List.of("point", "label", "probability of label 1 nearby"),
                rows,
                rows.size() < picture.points().length
                        ? rows.size() + " of " + picture.points().length + " points."
                        : "");
    }

    private static double nearest(Picture.Boundary picture, double x, double y) {
        double[][] grid = picture.probabilities();
        if (grid.length == 0) {
            return Double.NaN;
        }
        double down = (picture.yMax() - y) / (picture.yMax() - picture.yMin()) * grid.length;
        double[] row = grid[clamp(down, grid.length)];
        double along = (x - picture.xMin()) / (picture.xMax() - picture.xMin()) * row.length;
        return row.length == 0 ? Double.NaN : row[clamp(along, row.length)];
    }

    private static int clamp(double index, int length) {
        return (int) Math.max(0, Math.min(length - 1, Math.floor(index)));
    }

    private static String at(double value) {
        return NumberText.coordinate(value);
    }
}
