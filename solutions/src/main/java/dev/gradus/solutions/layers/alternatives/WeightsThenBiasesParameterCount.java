package dev.gradus.solutions.layers.alternatives;

import dev.gradus.exercises.layers.ParameterCount;
import java.util.LinkedList;
import java.util.List;

/** The total as all weights and then all biases; the layers one by one, from the last to the first. */
public final class WeightsThenBiasesParameterCount implements ParameterCount {

    @Override
    public List<Long> perLayer(int[] sizes) {
        LinkedList<Long> counts = new LinkedList<>();
        for (int l = sizes.length - 1; l > 0; l--) {
            counts.addFirst(1L * sizes[l - 1] * sizes[l] + sizes[l]);
        }
        return counts;
    }

    @Override
    public long total(int[] sizes) {
        long weights = 0;
        long biases = -sizes[0];
        for (int l = 0; l < sizes.length; l++) {
            biases += sizes[l];
            weights += l == 0 ? 0 : (long) sizes[l - 1] * sizes[l];
        }
        return weights + biases;
    }
}
