package dev.gradus.solutions.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.ParameterCount;
import dev.gradus.solutions.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceParameterCountTest {
    private final ParameterCount reference = new ReferenceParameterCount();

    static List<GoldenNetwork> networks() {
        return GoldenNetwork.all();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void countsTheEntriesOfRealNetworks(GoldenNetwork golden) {
        List<LayerParameters> layers = golden.layers();
        int[] sizes = IntStream.concat(
                        IntStream.of(golden.x().getNumCols()),
                        layers.stream().mapToInt(layer -> layer.w().getNumCols()))
                .toArray();

        assertThat(reference.total(sizes))
                .isEqualTo(layers.stream()
                        .mapToLong(
                                layer -> layer.w().getNumElements() + layer.b().getNumElements())
                        .sum());
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        int[] sizes = {20, 64, 32, 1};
        List<Long> counts = reference.perLayer(sizes);
        Statement statement = Statement.of("parameter-count");
        for (int l = 0; l < counts.size(); l++) {
            statement.says(
                    "| %d to %d | %d | %d | %d |",
                    sizes[l], sizes[l + 1], sizes[l] * sizes[l + 1], sizes[l + 1], counts.get(l));
        }
        statement.says("In total %d.", reference.total(sizes));
    }
}
