package dev.gradus.engine.grading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ejml.simple.SimpleMatrix;

/** Writes values for people: bounded, in a form that can be typed into a test. */
public final class Show {
    private static final int MAX_ENTRIES = 60;
    private static final int MAX_TEXT = 400;

    private Show() {}

    /** Up to 9 significant digits, no trailing zeros. */
    public static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return Double.toString(value).equals("-0.0") ? "-0" : Long.toString((long) value);
        }
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        String digits = String.format(Locale.ROOT, "%.9g", value);
        int exponent = digits.indexOf('e');
        String mantissa = exponent < 0 ? digits : digits.substring(0, exponent);
        if (mantissa.indexOf('.') >= 0) {
            mantissa = mantissa.replaceAll("0+$", "").replaceAll("\\.$", "");
        }
        return exponent < 0 ? mantissa : mantissa + digits.substring(exponent);
    }

    /** A number with all its digits, anything else as {@link #value(Object)}. */
    public static String exactly(Object value) {
        return value instanceof Double number ? Double.toString(number) : value(value);
    }

    /** A readable, bounded form of any value that the wire knows. */
    public static String value(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof double[] vector) {
            return vector.length > MAX_ENTRIES
                    ? vector(Arrays.copyOf(vector, MAX_ENTRIES)) + " … (" + vector.length + " entries)"
                    : vector(vector);
        }
        if (value instanceof int[] vector) {
            return bounded(Arrays.toString(vector));
        }
        if (value instanceof double[][] rows) {
            return rows(rows);
        }
        if (value instanceof SimpleMatrix matrix) {
            return rows(matrix.toArray2());
        }
        if (value instanceof List<?> list) {
            return bounded(
                    list.stream().limit(MAX_ENTRIES).map(Show::value).collect(Collectors.joining(", ", "[", "]")));
        }
        return bounded(String.valueOf(value));
    }

    private static String vector(double[] vector) {
        return Arrays.stream(vector).mapToObj(Show::number).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String rows(double[][] rows) {
        int entries = Arrays.stream(rows).mapToInt(row -> row.length).sum();
        if (entries > MAX_ENTRIES) {
            return rows.length + " × " + (rows.length == 0 ? 0 : rows[0].length) + " matrix, first row "
                    + value(rows[0]);
        }
        return Arrays.stream(rows).map(Show::vector).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String bounded(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
    }
}
