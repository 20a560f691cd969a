package dev.gradus.engine.statistics;

import dev.gradus.engine.statistics.InitializerMistake.Kind;
import java.util.Locale;
import java.util.Optional;

/** Finds weights that repeat each other, which independent ones do not. */
final class Repetition {

    private static final double DISTINCT_SHARE = 0.99;

    private final Sample sample;

    Repetition(Sample sample) {
        this.sample = sample;
    }

    Optional<InitializerMistake> find() {
        if (sample.largestSize() == 0) {
            return found(Kind.ALL_ZERO, "Every weight is 0, so all units of a layer learn the same");
        }
        if (isConstant()) {
            return found(Kind.CONSTANT, "Every weight is the same number, so all units of a layer learn the same");
        }
        if (rowsEqual()) {
            return found(
                    Kind.ROWS_EQUAL,
                    "All rows of a matrix are the same: random numbers start again for every row, or are drawn once");
        }
        if (columnsEqual()) {
            return found(
                    Kind.COLUMNS_EQUAL,
                    "All columns of a matrix are the same, so all units of the layer learn the same: random numbers "
                            + "start again for every unit, or are drawn once");
        }
        if (drawsEqual()) {
            return found(Kind.DRAWS_EQUAL, "Every call gives the same matrix whatever its random numbers are");
        }
        double share = sample.distinctShare();
        if (share < DISTINCT_SHARE) {
            return found(
                    Kind.REPEATED_VALUES,
                    String.format(Locale.ROOT, "Only %.1f %% of the weights are distinct numbers", 100 * share));
        }
        return Optional.empty();
    }

    private boolean isConstant() {
        return rowsEqual() && columnsEqual();
    }

    private boolean rowsEqual() {
        return sample.rows() > 1 && all((matrix, row, column) -> sample.value(matrix, 0, column));
    }

    private boolean columnsEqual() {
        return sample.columns() > 1 && all((matrix, row, column) -> sample.value(matrix, row, 0));
    }

    private boolean drawsEqual() {
        return sample.matrices() > 1 && all((matrix, row, column) -> sample.value(0, row, column));
    }

    private boolean all(Expected expected) {
        for (int matrix = 0; matrix < sample.matrices(); matrix++) {
            for (int row = 0; row < sample.rows(); row++) {
                for (int column = 0; column < sample.columns(); column++) {
                    if (sample.value(matrix, row, column) != expected.at(matrix, row, column)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static Optional<InitializerMistake> found(Kind kind, String sentence) {
        return Optional.of(new InitializerMistake(kind, sentence, Double.NaN, Double.NaN, Double.NaN));
    }

    private interface Expected {
        double at(int matrix, int row, int column);
    }
}
