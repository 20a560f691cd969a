package dev.gradus.solutions.optimization;

import dev.gradus.exercises.optimization.MiniBatches;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyMiniBatches implements MiniBatches {
    private static final long OWN_SEED = 42;

    private final MiniBatches right = new ReferenceMiniBatches();
    private final Set<BatchSlip> slips;

    public FaultyMiniBatches(Set<BatchSlip> slips) {
        this.slips = Set.copyOf(slips);
    }

    private boolean makes(BatchSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public List<int[]> orders(int samples, int epochs, Random random) {
        Random used = makes(BatchSlip.OWN_SEED) ? new Random(OWN_SEED) : random;
        List<int[]> orders = new ArrayList<>();
        for (int epoch = 0; epoch < epochs; epoch++) {
            boolean repeated = epoch > 0 && makes(BatchSlip.SAME_ORDER_EVERY_EPOCH);
            orders.add(repeated ? orders.get(0).clone() : order(samples, used));
        }
        return orders;
    }

    private int[] order(int samples, Random random) {
        int[] order = IntStream.range(0, samples).toArray();
        if (makes(BatchSlip.NOT_SHUFFLED)) {
            return order;
        }
        if (makes(BatchSlip.DRAWN_WITH_REPLACEMENT)) {
            return IntStream.range(0, samples).map(i -> random.nextInt(samples)).toArray();
        }
        if (makes(BatchSlip.SWAPS_WITH_ANY_PLACE)) {
            for (int i = 0; i < samples; i++) {
                swap(order, i, random.nextInt(samples));
            }
            return order;
        }
        for (int last = samples - 1; last > 0; last--) {
            swap(order, last, random.nextInt(makes(BatchSlip.NEVER_STAYS) ? last : last + 1));
        }
        return makes(BatchSlip.COUNTED_FROM_ONE)
                ? IntStream.of(order).map(i -> i + 1).toArray()
                : order;
    }

    @Override
    public List<int[]> split(int[] order, int size) {
        int[] values = makes(BatchSlip.ORDER_IGNORED)
                ? IntStream.range(0, order.length).toArray()
                : order;
        List<int[]> pieces = new ArrayList<>();
        int step = size;
        if (makes(BatchSlip.SIZE_AS_NUMBER)) {
            step = (values.length + size - 1) / size;
        } else if (makes(BatchSlip.PIECES_OVERLAP)) {
            step = 1;
        }
        int length = makes(BatchSlip.SIZE_AS_NUMBER) ? step : size;
        for (int start = 0; start < values.length; start += step) {
            int end = Math.min(start + length, values.length);
            if (makes(BatchSlip.LAST_PIECE_DROPPED) && start + length > values.length) {
                break;
            }
            if (makes(BatchSlip.LAST_PIECE_FILLED_UP)) {
                int first = start;
                pieces.add(IntStream.range(0, length)
                        .map(i -> values[(first + i) % values.length])
                        .toArray());
            } else {
                pieces.add(Arrays.copyOfRange(values, start, makes(BatchSlip.PIECES_ONE_SHORT) ? end - 1 : end));
            }
        }
        if (makes(BatchSlip.EMPTY_PIECE) && values.length % size == 0) {
            pieces.add(new int[0]);
        }
        return pieces;
    }

    @Override
    public Batch select(SimpleMatrix x, SimpleMatrix y, int[] rows) {
        int[] used = rows.clone();
        if (makes(BatchSlip.SORTED_ROWS)) {
            Arrays.sort(used);
        }
        Batch batch = right.select(x, y, used);
        if (makes(BatchSlip.LABELS_NOT_REORDERED)) {
            int[] first = IntStream.range(0, rows.length).toArray();
            return new Batch(batch.x(), right.select(x, y, first).y());
        }
        return makes(BatchSlip.ALL_LABELS) ? new Batch(batch.x(), y.copy()) : batch;
    }

    @Override
    public List<Batch> epoch(SimpleMatrix x, SimpleMatrix y, int[] order, int size) {
        int[] used = makes(BatchSlip.EPOCH_IGNORES_ORDER)
                ? IntStream.range(0, order.length).toArray()
                : order;
        List<Batch> batches =
                split(used, size).stream().map(piece -> select(x, y, piece)).toList();
        return makes(BatchSlip.EPOCH_STOPS_AFTER_ONE) && batches.size() > 1 ? batches.subList(0, 1) : batches;
    }

    private static void swap(int[] order, int a, int b) {
        int kept = order[a];
        order[a] = order[b];
        order[b] = kept;
    }
}
