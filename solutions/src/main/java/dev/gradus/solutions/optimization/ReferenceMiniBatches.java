package dev.gradus.solutions.optimization;

import dev.gradus.exercises.optimization.MiniBatches;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Numbers are shuffled, not rows: one order for inputs and labels keeps each sample with its label. */
public final class ReferenceMiniBatches implements MiniBatches {

    @Override
    public List<int[]> orders(int samples, int epochs, Random random) {
        List<int[]> orders = new ArrayList<>();
        for (int epoch = 0; epoch < epochs; epoch++) {
            int[] order = IntStream.range(0, samples).toArray();
            // Fisher and Yates: the last free place gets any of those that are left, itself included.
            for (int last = samples - 1; last > 0; last--) {
                swap(order, last, random.nextInt(last + 1));
            }
            orders.add(order);
        }
        return orders;
    }

    @Override
    public List<int[]> split(int[] order, int size) {
        List<int[]> pieces = new ArrayList<>();
        for (int start = 0; start < order.length; start += size) {
            pieces.add(Arrays.copyOfRange(order, start, Math.min(start + size, order.length)));
        }
        return pieces;
    }

    @Override
    public Batch select(SimpleMatrix x, SimpleMatrix y, int[] rows) {
        return new Batch(rows(x, rows), rows(y, rows));
    }

    @Override
    public List<Batch> epoch(SimpleMatrix x, SimpleMatrix y, int[] order, int size) {
        return split(order, size).stream().map(piece -> select(x, y, piece)).toList();
    }

    private static SimpleMatrix rows(SimpleMatrix matrix, int[] rows) {
        SimpleMatrix selected = new SimpleMatrix(rows.length, matrix.getNumCols());
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < matrix.getNumCols(); j++) {
                selected.set(i, j, matrix.get(rows[i], j));
            }
        }
        return selected;
    }

    private static void swap(int[] order, int a, int b) {
        int kept = order[a];
        order[a] = order[b];
        order[b] = kept;
    }
}
