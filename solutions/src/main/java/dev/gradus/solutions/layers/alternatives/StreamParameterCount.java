package dev.gradus.solutions.layers.alternatives;

import dev.gradus.exercises.layers.ParameterCount;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Streams over pairs of neighbouring sizes; exact arithmetic, which would throw where it overflows. */
public final class StreamParameterCount implements ParameterCount {

    @Override
    public List<Long> perLayer(int[] sizes) {
        return counts(sizes).boxed().toList();
    }

    @Override
    public long total(int[] sizes) {
        return counts(sizes).reduce(0, Math::addExact);
    }

    private static LongStream counts(int[] sizes) {
        return IntStream.range(0, sizes.length - 1)
                .mapToLong(l -> Math.addExact(Math.multiplyExact((long) sizes[l], sizes[l + 1]), sizes[l + 1]));
    }
}
