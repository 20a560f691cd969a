package dev.gradus.engine.report.chart;

import dev.gradus.engine.report.Picture;
import dev.gradus.engine.report.markup.Markup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A matrix as coloured cells: with their values where they fit, the largest of a block where there are too many. */
final class HeatMapPlot {
    private static final double LEFT = 26;
    private static final double TOP = 34;
    private static final int MAX_ROWS = 40;
    private static final int MAX_COLUMNS = 48;
    private static final double ROOM_FOR_A_VALUE = 52;
    private static final int MAX_TABLE_ROWS = 24;
    private static final int MAX_TABLE_COLUMNS = 12;

    private HeatMapPlot() {}

    static Plot of(Picture.HeatMap picture) {
        double[][] values = picture.values();
        int rows = values.length;
        int columns = Arrays.stream(values).mapToInt(row -> row.length).max().orElse(0);
        int blockRows = Math.max(1, (rows + MAX_ROWS - 1) / MAX_ROWS);
        int blockColumns = Math.max(1, (columns + MAX_COLUMNS - 1) / MAX_COLUMNS);
        double[][] shown = blockRows * blockColumns == 1
                ? values
                : Cells.reduced(values, blockRows, blockColumns, HeatMapPlot::moreStriking);
        int shownColumns = Math.max(1, (columns + blockColumns - 1) / blockColumns);
        double width = Math.min(72, (Plot.WIDTH - LEFT - 4) / shownColumns);
        boolean withValues = width >= ROOM_FOR_A_VALUE && rows <= 16;
        double height = withValues ? 32 : Math.min(24, width);
        width = withValues ? width : Math.min(width, 24);
        // Rounded as the path data will be, so that labels and hatching stay on the cells.
        width = Math.floor(width * 10) / 10;
        height = Math.floor(height * 10) / 10;

        ColourScale scale = ColourScale.of(values);
        Cells cells = new Cells(shown, LEFT, TOP, width, height);
        Markup svg = new Markup();
        cells.draw(svg, scale);
        if (withValues) {
            cells.separate(svg);
        }
        indices(svg, cells, shown.length, shownColumns, blockRows, blockColumns, width, height);
        if (withValues) {
            values(svg, cells, shown, scale, width, height);
        }
        double below = TOP + shown.length * height;
        svg.add(scale.bar(LEFT, below + 28, picture.unit()));

        List<Plot.Key> keys = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        long lost = Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(v -> !Double.isFinite(v))
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
                    "NaN or infinite (" + lost + " of " + rows * columns + ")"));
        }
        if (blockRows * blockColumns > 1) {
            notes.add("Each cell shows the largest value of a block of " + blockRows + " × " + blockColumns
                    + " entries of the " + rows + " × " + columns + " matrix.");
        }
        return new Plot(below + 62, svg, keys, notes, table(values, rows, columns));
    }

    /** What is no number first, then what is larger. */
    private static double moreStriking(double a, double b) {
        if (!Double.isFinite(a) || !Double.isFinite(b)) {
            return Double.isFinite(a) ? b : a;
        }
        return Math.abs(b) > Math.abs(a) ? b : a;
    }

    private static void indices(
            Markup svg,
            Cells cells,
            int rows,
            int columns,
            int blockRows,
            int blockColumns,
            double width,
            double height) {
        svg.element("text", "row ↓  column →", "class", "chart-name", "x", "0", "y", "12");
        double widest = NumberText.width(Integer.toString(columns * blockColumns)) + 8;
        int everyColumn = (int) Math.ceil(widest / width);
        int everyRow = (int) Math.ceil(15 / height);
        svg.open("g", "class", "chart-labels", "text-anchor", "middle");
        for (int c = 0; c < columns; c += everyColumn) {
            svg.element("text", "" + c * blockColumns, "x", at(cells.left(c) + width / 2), "y", at(TOP - 6));
        }
        svg.close().open("g", "class", "chart-labels", "text-anchor", "end");
        for (int r = 0; r < rows; r += everyRow) {
            svg.element("text", "" + r * blockRows, "x", at(LEFT - 5), "y", at(cells.top(r) + height / 2 + 4));
        }
        svg.close();
    }

    private static void values(
            Markup svg, Cells cells, double[][] shown, ColourScale scale, double width, double height) {
        svg.open("g", "class", "chart-values", "text-anchor", "middle");
        for (int r = 0; r < shown.length; r++) {
            for (int c = 0; c < shown[r].length; c++) {
                double value = shown[r][c];
                svg.element(
                        "text",
                        NumberText.brief(value),
                        "class",
                        Double.isFinite(value) ? scale.inkClass(scale.step(value)) : "chart-word",
                        "x",
                        at(cells.left(c) + width / 2),
                        "y",
                        at(cells.top(r) + height / 2 + 4));
            }
        }
        svg.close();
    }

    private static Table table(double[][] values, int rows, int columns) {
        if (rows > MAX_TABLE_ROWS || columns > MAX_TABLE_COLUMNS) {
            return largest(values, rows * columns);
        }
        List<String> heads = new ArrayList<>(List.of("row"));
        for (int c = 0; c < columns; c++) {
            heads.add("column " + c);
        }
        List<List<String>> body = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            List<String> line = new ArrayList<>(List.of("" + r));
            Arrays.stream(values[r]).mapToObj(NumberText::brief).forEach(line::add);
            body.add(line);
        }
        return new Table(heads, body, "");
    }

    private static Table largest(double[][] values, int entries) {
        record Entry(int row, int column, double value) {}
        List<Entry> all = new ArrayList<>();
        for (int r = 0; r < values.length; r++) {
            for (int c = 0; c < values[r].length; c++) {
                all.add(new Entry(r, c, values[r][c]));
            }
        }
        List<List<String>> body = all.stream()
                .sorted(Comparator.comparingDouble(
                        entry -> Double.isFinite(entry.value()) ? -Math.abs(entry.value()) : Double.NEGATIVE_INFINITY))
                .limit(MAX_TABLE_ROWS)
                .map(e -> List.of("[" + e.row() + "][" + e.column() + "]", NumberText.brief(e.value())))
                .toList();
        return new Table(
                List.of("entry", "value"), body, "The " + body.size() + " largest of " + entries + " entries.");
    }

    private static String at(double value) {
        return NumberText.coordinate(value);
    }
}
