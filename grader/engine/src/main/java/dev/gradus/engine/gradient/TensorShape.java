package dev.gradus.engine.gradient;

/**
 * The name and shape of one tensor.
 *
 * @param name as the learner knows it, for example {@code W1}
 * @param rows m; 1 for a vector
 * @param columns n
 * @param vector whether entries are written with one index, {@code b1[3]}, or with two, {@code W1[2][0]}
 */
public record TensorShape(String name, int rows, int columns, boolean vector) {

    public TensorShape {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A tensor needs a name");
        }
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException("Tensor %s is empty: %d × %d".formatted(name, rows, columns));
        }
        if (vector && rows != 1) {
            throw new IllegalArgumentException("Vector %s must have one row, not %d".formatted(name, rows));
        }
    }

    /** Number of entries, m·n. */
    public int size() {
        return rows * columns;
    }

    /** Row of the entry at a row-major index. */
    public int rowOf(int index) {
        return index / columns;
    }

    /** Column of the entry at a row-major index. */
    public int columnOf(int index) {
        return index % columns;
    }

    /** How the entry at a row-major index is written: {@code W1[2][0]} or {@code b1[3]}. */
    public String entry(int index) {
        return vector ? "%s[%d]".formatted(name, index) : "%s[%d][%d]".formatted(name, rowOf(index), columnOf(index));
    }
}
