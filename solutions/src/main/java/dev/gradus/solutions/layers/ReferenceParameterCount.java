package dev.gradus.solutions.layers;

import dev.gradus.exercises.layers.ParameterCount;
import java.util.ArrayList;
import java.util.List;

/** A unit has a weight for each of its inputs and one bias: (in + 1) · out. */
public final class ReferenceParameterCount implements ParameterCount {

    @Override
    public List<Long> perLayer(int[] sizes) {
        List<Long> counts = new ArrayList<>();
        for (int l = 1; l < sizes.length; l++) {
            // long before the product: 50,000 · 50,000 is more than an int holds.
            long in = sizes[l - 1];
            long out = sizes[l];
            counts.add((in + 1) * out);
        }
        return counts;
    }

    @Override
    public long total(int[] sizes) {
        return perLayer(sizes).stream().mapToLong(Long::longValue).sum();
    }
}
