package practice;

import dev.gradus.exercises.layers.ParameterCount;
import java.util.List;

/** Your parameter count. */
public final class MyParameterCount implements ParameterCount {

    @Override
    public List<Long> perLayer(int[] sizes) {
        throw new UnsupportedOperationException("TODO: weights and biases of every layer");
    }

    @Override
    public long total(int[] sizes) {
        throw new UnsupportedOperationException("TODO: weights and biases of all layers together");
    }
}
