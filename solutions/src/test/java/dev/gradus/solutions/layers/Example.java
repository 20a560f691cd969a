package dev.gradus.solutions.layers;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.ejml.simple.SimpleMatrix;

/** Matrices of worked examples whose numbers are short and exact. */
final class Example {
    private Example() {}

    /** Every entry with as many digits as it has, whole numbers without a point. */
    static String tex(SimpleMatrix matrix) {
        return Arrays.stream(matrix.toArray2())
                .map(row -> Arrays.stream(row).mapToObj(Example::number).collect(Collectors.joining(" & ")))
                .collect(Collectors.joining(" \\\\ ", "\\begin{bmatrix} ", " \\end{bmatrix}"));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
