package dev.gradus.engine.gradient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some entries of one tensor.
 *
 * @param name in words, {@code row 3 of W1}
 * @param indices into all parameters
 */
record Block(String name, int[] indices) {

    private static final int MOST_PER_AXIS = 128;

    static Block whole(TensorShape shape, int offset) {
        return new Block(
                "all of " + shape.name(),
                IntStream.range(offset, offset + shape.size()).toArray());
    }

    /** The rows and the columns of a tensor, neighbours together where there are more than 128. */
    static List<Block> rowsAndColumns(TensorShape shape, int offset) {
        List<Block> blocks = new ArrayList<>();
        if (shape.rows() > 1) {
            split(shape.rows(), (from, to) -> blocks.add(rows(shape, offset, from, to)));
        }
        if (shape.columns() > 1) {
            split(shape.columns(), (from, to) -> blocks.add(columns(shape, offset, from, to)));
        }
        return blocks;
    }

    List<Block> halves() {
        int middle = indices.length / 2;
        return List.of(
                new Block("part of " + name, Arrays.copyOf(indices, middle)),
                new Block("part of " + name, Arrays.copyOfRange(indices, middle, indices.length)));
    }

    private static Block rows(TensorShape shape, int offset, int from, int to) {
        int[] indices = IntStream.range(from * shape.columns(), to * shape.columns())
                .map(index -> offset + index)
                .toArray();
        return new Block(label("row", from, to, shape), indices);
    }

    private static Block columns(TensorShape shape, int offset, int from, int to) {
        int[] indices = IntStream.range(0, shape.size())
                .filter(index -> shape.columnOf(index) >= from && shape.columnOf(index) < to)
                .map(index -> offset + index)
                .toArray();
        return new Block(label(shape.vector() ? "entrie" : "column", from, to, shape), indices);
    }

    private static String label(String axis, int from, int to, TensorShape shape) {
        return to - from == 1
                ? "%s %d of %s".formatted(axis, from, shape.name())
                : "%ss %d to %d of %s".formatted(axis, from, to - 1, shape.name());
    }

    private static void split(int length, Range range) {
        int each = (length + MOST_PER_AXIS - 1) / MOST_PER_AXIS;
        for (int from = 0; from < length; from += each) {
            range.add(from, Math.min(length, from + each));
        }
    }

    private interface Range {
        void add(int from, int to);
    }
}
