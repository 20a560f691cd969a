package dev.gradus.engine.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Maps values to user units, linearly or by their logarithm, and finds places for labels. */
final class Axis {
    private static final double LARGEST = 1e300;
    private static final double SMALLEST_LENGTH = 1e-290;
    private static final double GAP = 9;

    /** A labelled place. */
    record Tick(double position, String label) {}

    private final boolean logarithmic;
    private final double min;
    private final double max;
    private final double from;
    private final double to;

    private Axis(boolean logarithmic, double min, double max, double from, double to) {
        this.logarithmic = logarithmic;
        this.min = min;
        this.max = max;
        this.from = from;
        this.to = to;
    }

    /** From {@code min} at {@code from} to {@code max} at {@code to}; widened where the two are nearly equal. */
    static Axis linear(double min, double max, double from, double to) {
        double low = Math.max(-LARGEST, Math.min(LARGEST, min));
        double high = Math.max(-LARGEST, Math.min(LARGEST, max));
        double least = Math.max(1e-6 * Math.max(Math.abs(low), Math.abs(high)), SMALLEST_LENGTH);
        if (!(high - low >= least)) {
            double pad = low == 0 && high == 0 ? 1 : least;
            low -= pad;
            high += pad;
        }
        return new Axis(false, low, high, from, to);
    }

    /** As {@link #linear} for the logarithms of two positive numbers; covers at least one power of ten. */
    static Axis logarithmic(double min, double max, double from, double to) {
        double low = Math.log10(min);
        double high = Math.log10(max);
        if (Math.floor(high + 1e-9) - Math.ceil(low - 1e-9) < 1) {
            low = Math.floor(low);
            high = Math.max(Math.ceil(high), low + 1);
        }
        return new Axis(true, low, high, from, to);
    }

    /** Whether the value has a place on this kind of axis. */
    boolean shows(double value) {
        return Double.isFinite(value) && (!logarithmic || value > 0);
    }

    /** Where a value lies; one outside the axis lies at its end. */
    double at(double value) {
        double v = logarithmic ? Math.log10(value) : value;
        double fraction = (Math.max(min, Math.min(max, v)) - min) / (max - min);
        return from + fraction * (to - from);
    }

    /** As many labels as fit side by side. */
    List<Tick> ticksAlong() {
        for (int count = 8; count > 2; count--) {
            List<Tick> ticks = ticks(count);
            if (fitSideBySide(ticks)) {
                return ticks;
            }
        }
        return ticks(2);
    }

    /** About {@code count} labels, at least two where the axis has them. */
    List<Tick> ticks(int count) {
        return logarithmic ? powers(count) : steps(count);
    }

    private List<Tick> powers(int count) {
        int first = (int) Math.ceil(min - 1e-9);
        int last = (int) Math.floor(max + 1e-9);
        int step = Math.max(1, (int) Math.ceil((last - first + 1) / (double) count));
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = first; exponent <= last; exponent += step) {
            ticks.add(new Tick(from + (exponent - min) / (max - min) * (to - from), NumberText.powerOfTen(exponent)));
        }
        return ticks;
    }

    private List<Tick> steps(int count) {
        BigDecimal step = step((max - min) / count);
        double width = step.doubleValue();
        List<Tick> ticks = new ArrayList<>();
        for (long k = (long) Math.ceil(min / width - 1e-9); k * width <= max + 1e-9 * width; k++) {
            BigDecimal value = step.multiply(BigDecimal.valueOf(k));
            ticks.add(new Tick(at(value.doubleValue()), label(value)));
        }
        return ticks;
    }

    /** The smallest of 1, 2 and 5 times a power of ten that is at least {@code raw}. */
    private static BigDecimal step(double raw) {
        int exponent = (int) Math.floor(Math.log10(raw));
        for (int leading : new int[] {1, 2, 5}) {
            BigDecimal step = BigDecimal.valueOf(leading).scaleByPowerOfTen(exponent);
            if (step.doubleValue() >= raw * (1 - 1e-9)) {
                return step;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
    }

    private static String label(BigDecimal value) {
        String plain = NumberText.plain(value);
        return plain.length() <= 7 ? plain : NumberText.brief(value.doubleValue());
    }

    private static boolean fitSideBySide(List<Tick> ticks) {
        for (int i = 1; i < ticks.size(); i++) {
            double room = Math.abs(ticks.get(i).position() - ticks.get(i - 1).position());
            double needed = (NumberText.width(ticks.get(i).label())
                                    + NumberText.width(ticks.get(i - 1).label()))
                            / 2
                    + GAP;
            if (room < needed) {
                return false;
            }
        }
        return true;
    }
}
