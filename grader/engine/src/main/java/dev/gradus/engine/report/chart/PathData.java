package dev.gradus.engine.report.chart;

/** The {@code d} of an SVG path, with one decimal, which is finer than a screen shows. */
final class PathData {
    private final StringBuilder out = new StringBuilder();

    PathData move(double x, double y) {
        return command('M', x, y);
    }

    PathData line(double x, double y) {
        return command('L', x, y);
    }

    PathData horizontal(double x) {
        out.append('H');
        append(out, x);
        return this;
    }

    PathData vertical(double y) {
        out.append('V');
        append(out, y);
        return this;
    }

    /** A line so short that only its round cap shows. */
    PathData dot() {
        out.append("h.1");
        return this;
    }

    PathData close() {
        out.append('z');
        return this;
    }

    /** A closed rectangle. */
    PathData rectangle(double x0, double y0, double x1, double y1) {
        return move(x0, y0).horizontal(x1).vertical(y1).horizontal(x0).close();
    }

    PathData add(PathData other) {
        out.append(other.out);
        return this;
    }

    boolean isEmpty() {
        return out.isEmpty();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private PathData command(char command, double x, double y) {
        out.append(command);
        append(out, x);
        out.append(' ');
        append(out, y);
        return this;
    }

    /** Writes a coordinate; far quicker than a formatter, and a picture has thousands. */
    static void append(StringBuilder out, double value) {
        long tenths = Math.round(value * 10);
        if (tenths < 0) {
            out.append('-');
        }
        long size = Math.abs(tenths);
        out.append(size / 10);
        if (size % 10 != 0) {
            out.append('.').append(size % 10);
        }
    }
}
