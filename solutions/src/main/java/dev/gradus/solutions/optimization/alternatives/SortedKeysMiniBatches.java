package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.MiniBatches;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Shuffles by sorting random keys, and selects by a product with a matrix of zeros and ones. */
public final class SortedKeysMiniBatches implements MiniBatches {

    @Override
    public List<int[]> orders(int samples, int epochs, Random random) {
        return IntStream.range(0, epochs)
                .mapToObj(epoch -> {
                    double[] keys = random.doubles(samples).toArray();
                    return IntStream.range(0, samples)
                            .boxed()
                            .sorted(Comparator.comparingDouble(i -> keys[i]))
                            .mapToInt(Integer::intValue)
                            .toArray();
                })
                .toList();
    }

    @Override
    public List<int[]> split(int[] order, int size) {
        int pieces = (order.length + size - 1) / size;
        return IntStream.range(0, pieces)
                .mapToObj(piece -> IntStream.of(order)
                        .skip((long) piece * size)
                        .limit(size)
                        .toArray())
                .toList();
    }

    @Override
    public Batch select(SimpleMatrix x, SimpleMatrix y, int[] rows) {
        SimpleMatrix picking = new SimpleMatrix(rows.length, x.getNumRows());
        for (int i = 0; i < rows.length; i++) {
            picking.set(i, rows[i], 1);
        }
        return new Batch(picking.mult(x), picking.mult(y));
    }

    @Override
    public List<Batch> epoch(SimpleMatrix x, SimpleMatrix y, int[] order, int size) {
        Batch shuffled = select(x, y, order);
        int n = order.length;
        return IntStream.iterate(0, start -> start < n, start -> start + size)
                .mapToObj(start -> new Batch(
                        shuffled.x().rows(start, Math.min(n, start + size)),
                        shuffled.y().rows(start, Math.min(n, start + size))))
                .toList();
    }
}
