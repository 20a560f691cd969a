package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.MiniBatches;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Lists and the library's shuffle; every epoch shuffles the order of the one before. */
public final class CollectionsMiniBatches implements MiniBatches {

    @Override
    public List<int[]> orders(int samples, int epochs, Random random) {
        List<Integer> order = IntStream.range(0, samples).boxed().collect(Collectors.toList());
        List<int[]> orders = new ArrayList<>();
        while (orders.size() < epochs) {
            Collections.shuffle(order, random);
            orders.add(order.stream().mapToInt(Integer::intValue).toArray());
        }
        return orders;
    }

    @Override
    public List<int[]> split(int[] order, int size) {
        List<int[]> pieces = new ArrayList<>();
        List<Integer> rest = IntStream.of(order).boxed().toList();
        while (!rest.isEmpty()) {
            int end = Math.min(size, rest.size());
            pieces.add(rest.subList(0, end).stream().mapToInt(Integer::intValue).toArray());
            rest = rest.subList(end, rest.size());
        }
        return pieces;
    }

    @Override
    public Batch select(SimpleMatrix x, SimpleMatrix y, int[] rows) {
        return new Batch(stacked(x, rows), stacked(y, rows));
    }

    private static SimpleMatrix stacked(SimpleMatrix matrix, int[] rows) {
        SimpleMatrix[] parts = IntStream.of(rows).mapToObj(matrix::getRow).toArray(SimpleMatrix[]::new);
        return parts[0].concatRows(java.util.Arrays.copyOfRange(parts, 1, parts.length));
    }

    @Override
    public List<Batch> epoch(SimpleMatrix x, SimpleMatrix y, int[] order, int size) {
        List<Batch> batches = new ArrayList<>();
        for (int[] piece : split(order, size)) {
            batches.add(select(x, y, piece));
        }
        return batches;
    }
}
