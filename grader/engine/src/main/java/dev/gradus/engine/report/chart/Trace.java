package dev.gradus.engine.report.chart;

import dev.gradus.engine.report.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * One line of a plot: the path through what can be drawn, and the stretches that cannot.
 *
 * @param path path data; a point on its own is a dot
 * @param gaps stretches of x where y is no number, infinite, or not positive on a logarithmic axis
 * @param lost how many points each of these words stands for
 */
record Trace(String path, List<Gap> gaps, Map<String, Integer> lost) {
    private static final int MAX_POINTS = 400;
    static final String NOT_POSITIVE = "≤ 0";

    /** One stretch without a number, in user units. */
    record Gap(double from, double to, String word) {}

    static Trace of(Picture.Line line, Frame frame) {
        PathData path = new PathData();
        List<Gap> gaps = new ArrayList<>();
        Map<String, Integer> lost = new TreeMap<>();
        boolean pen = false;
        boolean alone = false;
        for (int i : kept(line, frame)) {
            double x = line.x()[i];
            double y = line.y()[i];
            if (!frame.x().shows(x)) {
                pen = false;
                continue;
            }
            if (frame.y().shows(y)) {
                double px = frame.x().at(x);
                double py = frame.y().at(y);
                if (pen) {
                    path.line(px, py);
                } else {
                    path.move(px, py);
                }
                alone = !pen;
                pen = true;
            } else {
                closeDot(path, alone && pen);
                pen = false;
                extend(gaps, frame.x().at(x), word(y), i > 0 && !frame.y().shows(line.y()[i - 1]));
            }
        }
        closeDot(path, alone && pen);
        for (int i = 0; i < length(line); i++) {
            if (!frame.x().shows(line.x()[i])) {
                lost.merge("outside the axis", 1, Integer::sum);
            } else if (!frame.y().shows(line.y()[i])) {
                lost.merge(word(line.y()[i]), 1, Integer::sum);
            }
        }
        return new Trace(path.toString(), List.copyOf(gaps), lost);
    }

    static int length(Picture.Line line) {
        return Math.min(line.x().length, line.y().length);
    }

    /** A point with gaps on both sides would be a line of no length: it gets one, and its round cap shows. */
    private static void closeDot(PathData path, boolean alone) {
        if (alone) {
            path.dot();
        }
    }

    private static void extend(List<Gap> gaps, double x, String word, boolean continues) {
        Gap last = gaps.isEmpty() ? null : gaps.get(gaps.size() - 1);
        if (continues && last != null && last.word().equals(word)) {
            gaps.set(gaps.size() - 1, new Gap(last.from(), x, word));
        } else {
            gaps.add(new Gap(x, x, word));
        }
    }

    private static String word(double value) {
        return Double.isFinite(value) ? NOT_POSITIVE : NumberText.word(value);
    }

    /** All points, or of many the lowest and highest of each stretch and every one without a number. */
    private static List<Integer> kept(Picture.Line line, Frame frame) {
        int n = length(line);
        List<Integer> kept = new ArrayList<>();
        int stretch = n <= MAX_POINTS ? 1 : (2 * n + MAX_POINTS - 1) / MAX_POINTS;
        for (int start = 0; start < n; start += stretch) {
            int low = -1;
            int high = -1;
            int bad = -1;
            for (int i = start; i < Math.min(n, start + stretch); i++) {
                double y = line.y()[i];
                if (!frame.y().shows(y)) {
                    bad = bad < 0 ? i : bad;
                } else {
                    low = low < 0 || y < line.y()[low] ? i : low;
                    high = high < 0 || y > line.y()[high] ? i : high;
                }
            }
            IntStream.of(low, high, bad).filter(i -> i >= 0).distinct().sorted().forEach(kept::add);
        }
        return kept;
    }
}
