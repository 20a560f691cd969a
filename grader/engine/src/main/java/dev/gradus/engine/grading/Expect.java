package dev.gradus.engine.grading;

import dev.gradus.engine.report.Fact;
import dev.gradus.engine.report.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.ejml.simple.SimpleMatrix;

/**
 * Compares what a submission gave with what is right: shape first, then finiteness, then {@code !(difference <=
 * limit)}, so that NaN never passes. A failed comparison throws {@link CheckFailed} with the evidence.
 *
 * <pre>{@code
 * Expect.that("dW1", actual.dW1()).given("X", X).given("W1", W1).isCloseTo(expected.dW1(), Tolerance.standard());
 * }</pre>
 */
public final class Expect {
    private final String quantity;
    private final Object actual;
    private final List<Input> given = new ArrayList<>();

    private Expect(String quantity, Object actual) {
        this.quantity = quantity;
        this.actual = actual;
    }

    /**
     * @param quantity its name as the contract and the statement use it, as in "dW1" or "sigmoid(z)"
     * @param actual a {@code Double}, {@code double[]}, {@code SimpleMatrix} or a value compared by {@code equals}
     */
    public static Expect that(String quantity, Object actual) {
        return new Expect(quantity, actual);
    }

    /** Adds an input to the evidence. */
    public Expect given(String name, Object value) {
        given.add(new Input(name, value));
        return this;
    }

    public void isCloseTo(double expected, Tolerance tolerance) {
        compare(new double[] {expected}, 1, 1, tolerance, expected);
    }

    public void isCloseTo(double[] expected, Tolerance tolerance) {
        compare(expected, 1, expected.length, tolerance, expected);
    }

    public void isCloseTo(SimpleMatrix expected, Tolerance tolerance) {
        compare(Tensors.rowMajor(expected), expected.getNumRows(), expected.getNumCols(), tolerance, expected);
    }

    /** Only that every entry is finite. */
    public Expect isFinite() {
        requirePresent();
        Tensors.Shape shape = Tensors.shape(actual);
        requireFinite(Tensors.values(actual), shape.columns());
        return this;
    }

    /** Only the shape {@code rows × columns}. */
    public Expect hasShape(int rows, int columns) {
        requireShape(rows, columns);
        return this;
    }

    /** Any statement about the quantity: fails with that sentence unless it holds. */
    public void satisfies(boolean holds, String otherwise) {
        if (!holds) {
            throw fail(otherwise, Optional.empty(), List.of());
        }
    }

    /** Equality by {@code equals}, for whole numbers, booleans and strings. */
    public void isEqualTo(Object expected) {
        if (!expected.equals(actual)) {
            throw fail(
                    quantity + " is " + Show.value(actual) + " where " + Show.value(expected) + " is right",
                    Optional.of(Show.value(expected)),
                    List.of());
        }
    }

    private void compare(double[] expected, int rows, int columns, Tolerance tolerance, Object shown) {
        requireShape(rows, columns);
        double[] got = Tensors.values(actual);
        requireFinite(got, columns);
        double scale = 0;
        for (double value : expected) {
            scale = Math.max(scale, Math.abs(value));
        }
        double limit = tolerance.limit(scale);
        int wrong = 0;
        int worst = -1;
        double worstDifference = -1;
        for (int i = 0; i < expected.length; i++) {
            double difference = Math.abs(got[i] - expected[i]);
            if (!(difference <= limit)) {
                wrong++;
                if (difference > worstDifference) {
                    worstDifference = difference;
                    worst = i;
                }
            }
        }
        if (wrong == 0) {
            return;
        }
        String right = Show.number(expected[worst]);
        String mine = Show.number(got[worst]);
        if (right.equals(mine)) {
            // as many digits as it takes to see the difference
            right = Show.exactly(expected[worst]);
            mine = Show.exactly(got[worst]);
        }
        List<Fact> facts = new ArrayList<>();
        String place = expected.length == 1 ? quantity : quantity + index(worst, rows, columns);
        if (expected.length > 1) {
            facts.add(new Fact("wrong entries", wrong + " of " + expected.length));
            facts.add(new Fact(place + ", right", right));
            facts.add(new Fact(place + ", got", mine));
        }
        facts.add(new Fact("difference", Show.number(worstDifference)));
        facts.add(new Fact("accepted difference", Show.number(limit)));
        throw fail(
                expected.length == 1
                        ? quantity + " is " + mine + " where " + right + " is right"
                        : quantity + " is wrong in " + wrong + " of " + expected.length + " entries; the worst is "
                                + place + ": " + mine + " where " + right + " is right",
                Optional.of(expected.length == 1 ? right : Show.value(shown)),
                expected.length == 1 ? mine : Show.value(actual),
                facts);
    }

    private void requirePresent() {
        if (actual == null) {
            throw fail(quantity + " is null", Optional.empty(), List.of());
        }
    }

    private void requireShape(int rows, int columns) {
        requirePresent();
        Tensors.Shape shape = Tensors.shape(actual);
        if (shape.rows() != rows || shape.columns() != columns) {
            boolean transposed = shape.rows() == columns && shape.columns() == rows;
            throw fail(
                    quantity + " has shape " + shape + " where " + rows + " × " + columns + " is asked for"
                            + (transposed ? ": it is transposed" : ""),
                    Optional.empty(),
                    List.of());
        }
    }

    private void requireFinite(double[] values, int columns) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                int rows = columns == 0 ? 0 : values.length / columns;
                String place = values.length == 1 ? quantity : quantity + index(i, rows, columns);
                throw fail(place + " is " + Show.number(values[i]), Optional.empty(), List.of());
            }
        }
    }

    private static String index(int flat, int rows, int columns) {
        return rows == 1 ? "[" + flat + "]" : "[" + flat / columns + "][" + flat % columns + "]";
    }

    private CheckFailed fail(String says, Optional<String> expected, List<Fact> facts) {
        return fail(says, expected, Show.value(actual), facts);
    }

    private CheckFailed fail(String says, Optional<String> expected, String got, List<Fact> facts) {
        StringJoiner inputs = new StringJoiner("\n");
        given.forEach(input -> inputs.add(input.name() + " = " + Show.value(input.value())));
        return new CheckFailed(new Finding(
                says,
                Optional.of(quantity),
                given.isEmpty() ? Optional.empty() : Optional.of(inputs.toString()),
                expected,
                Optional.of(got),
                facts));
    }

    /** Written out only for a finding: most comparisons succeed. */
    private record Input(String name, Object value) {}
}
