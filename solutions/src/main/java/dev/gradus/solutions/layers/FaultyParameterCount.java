package dev.gradus.solutions.layers;

import dev.gradus.exercises.layers.ParameterCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's numbers. */
public final class FaultyParameterCount implements ParameterCount {
    private final Set<ParameterCountSlip> slips;

    public FaultyParameterCount(Set<ParameterCountSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(ParameterCountSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(ParameterCountSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public List<Long> perLayer(int[] sizes) {
        List<Long> counts = new ArrayList<>();
        if (makes(ParameterCountSlip.INPUTS_AS_LAYER)) {
            counts.add((long) sizes[0]);
        }
        int end = makes(ParameterCountSlip.OUTPUT_LAYER_MISSED) ? sizes.length - 1 : sizes.length;
        for (int l = 1; l < end; l++) {
            long in = sizes[makes(ParameterCountSlip.EVERY_LAYER_FROM_INPUTS) ? 0 : l - 1];
            long count = weights(in, sizes[l]) + biases(in, sizes[l]);
            counts.add(makes(ParameterCountSlip.INT_OVERFLOW) ? (int) count : count);
        }
        return counts;
    }

    private long weights(long in, long out) {
        return makes(ParameterCountSlip.SIZES_ADDED) ? in + out : in * out;
    }

    private long biases(long in, long out) {
        if (makes(ParameterCountSlip.BIASES_OMITTED)) {
            return 0;
        }
        if (makes(ParameterCountSlip.BIAS_FOR_EVERY_INPUT)) {
            return in;
        }
        return makes(ParameterCountSlip.ONE_BIAS_FOR_THE_LAYER) ? 1 : out;
    }

    @Override
    public long total(int[] sizes) {
        if (makes(ParameterCountSlip.UNITS_COUNTED)) {
            return Arrays.stream(sizes).asLongStream().sum();
        }
        long total = perLayer(sizes).stream().mapToLong(Long::longValue).sum();
        return makes(ParameterCountSlip.INT_OVERFLOW) ? (int) total : total;
    }
}
