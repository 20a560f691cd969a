package dev.gradus.engine.report.chart;

import dev.gradus.engine.report.markup.Markup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.BinaryOperator;

/** A grid of coloured cells: one path per colour, in units of cells, with equal neighbours of a row joined. */
final class Cells {
    private final double[][] values;
    private final double x;
    private final double y;
    private final double cellWidth;
    private final double cellHeight;

    /** @param values row 0 is at the top; rows may differ in length */
    Cells(double[][] values, double x, double y, double cellWidth, double cellHeight) {
        this.values = values;
        this.x = x;
        this.y = y;
        this.cellWidth = cellWidth;
        this.cellHeight = cellHeight;
    }

    void draw(Markup svg, ColourScale scale) {
        PathData[] paths = new PathData[ColourScale.STEPS];
        PathData hatched = new PathData();
        for (int row = 0; row < values.length; row++) {
            int column = 0;
            while (column < values[row].length) {
                double value = values[row][column];
                int end = column + 1;
                if (!Double.isFinite(value)) {
                    hatched.add(Hatch.path(left(column), top(row), left(end), top(row + 1)));
                } else {
                    int step = scale.step(value);
                    while (end < values[row].length
                            && Double.isFinite(values[row][end])
                            && scale.step(values[row][end]) == step) {
                        end++;
                    }
                    if (paths[step] == null) {
                        paths[step] = new PathData();
                    }
                    paths[step].rectangle(column, row, end, row + 1);
                }
                column = end;
            }
        }
        svg.open(
                "g",
                "shape-rendering",
                "crispEdges",
                "transform",
                "translate(%s %s) scale(%s %s)"
                        .formatted(precise(x), precise(y), precise(cellWidth), precise(cellHeight)));
        for (int step = 0; step < paths.length; step++) {
            if (paths[step] != null) {
                svg.empty("path", "class", scale.cellClass(step), "d", paths[step].toString());
            }
        }
        svg.close();
        if (!hatched.isEmpty()) {
            svg.empty("path", "class", "chart-hatch", "d", hatched.toString());
        }
    }

    /** Thin lines between the cells, for few and large ones. */
    void separate(Markup svg) {
        PathData lines = new PathData();
        for (int row = 0; row < values.length; row++) {
            if (row > 0) {
                lines.move(x, top(row)).horizontal(left(values[row].length));
            }
            for (int column = 1; column < values[row].length; column++) {
                lines.move(left(column), top(row)).vertical(top(row + 1));
            }
        }
        svg.empty("path", "class", "chart-gap", "d", lines.toString());
    }

    double left(int column) {
        return x + column * cellWidth;
    }

    double top(int row) {
        return y + row * cellHeight;
    }

    /** The same matrix with each block of cells reduced to one value by {@code choice}. */
    static double[][] reduced(double[][] values, int blockRows, int blockColumns, BinaryOperator<Double> choice) {
        int rows = (values.length + blockRows - 1) / blockRows;
        double[][] blocks = new double[rows][];
        for (int r = 0; r < rows; r++) {
            int widest = 0;
            for (int i = r * blockRows; i < Math.min(values.length, (r + 1) * blockRows); i++) {
                widest = Math.max(widest, values[i].length);
            }
            blocks[r] = new double[(widest + blockColumns - 1) / blockColumns];
            for (int c = 0; c < blocks[r].length; c++) {
                blocks[r][c] = reduced(values, r * blockRows, c * blockColumns, blockRows, blockColumns, choice);
            }
        }
        return blocks;
    }

    private static double reduced(
            double[][] values, int row, int column, int rows, int columns, BinaryOperator<Double> choice) {
        Double chosen = null;
        for (int i = row; i < Math.min(values.length, row + rows); i++) {
            for (int j = column; j < Math.min(values[i].length, column + columns); j++) {
                chosen = chosen == null ? Double.valueOf(values[i][j]) : choice.apply(chosen, values[i][j]);
            }
        }
        return chosen == null ? Double.NaN : chosen;
    }

    /** Three decimals: an error in the width of one cell adds up over a row. */
    private static String precise(double value) {
        return NumberText.plain(BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP));
    }
}
