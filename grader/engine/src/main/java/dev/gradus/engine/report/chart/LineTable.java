package dev.gradus.engine.report.chart;

import dev.gradus.engine.report.Picture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The values of lines, evenly thinned out where there are many. */
final class LineTable {
    private static final int MAX_ROWS = 24;

    private LineTable() {}

    static Table of(String xLabel, List<Picture.Line> lines) {
        return haveCommonX(lines) ? common(xLabel, lines) : separate(xLabel, lines);
    }

    private static boolean haveCommonX(List<Picture.Line> lines) {
        return lines.stream()
                .allMatch(line -> Arrays.equals(line.x(), lines.get(0).x()) && line.x().length == line.y().length);
    }

    private static Table common(String xLabel, List<Picture.Line> lines) {
        List<String> heads = new ArrayList<>(List.of(xLabel));
        lines.forEach(line -> heads.add(line.name()));
        int n = lines.isEmpty() ? 0 : lines.get(0).x().length;
        List<List<String>> rows = chosen(n)
                .mapToObj(i -> {
                    List<String> row = new ArrayList<>(
                            List.of(NumberText.brief(lines.get(0).x()[i])));
                    lines.forEach(line -> row.add(NumberText.brief(line.y()[i])));
                    return row;
                })
                .toList();
        return new Table(heads, rows, left(n));
    }

    private static Table separate(String xLabel, List<Picture.Line> lines) {
        List<List<String>> rows = new ArrayList<>();
        int longest = 0;
        for (Picture.Line line : lines) {
            longest = Math.max(longest, Trace.length(line));
            chosen(Trace.length(line))
                    .forEach(i -> rows.add(
                            List.of(line.name(), NumberText.brief(line.x()[i]), NumberText.brief(line.y()[i]))));
        }
        return new Table(List.of("line", xLabel, "value"), rows, left(longest));
    }

    static IntStream chosen(int n) {
        return n <= MAX_ROWS
                ? IntStream.range(0, n)
                : IntStream.range(0, MAX_ROWS).map(k -> (int) Math.round(k * (n - 1.0) / (MAX_ROWS - 1)));
    }

    static String left(int n) {
        return n <= MAX_ROWS ? "" : MAX_ROWS + " of " + n + " points.";
    }
}
