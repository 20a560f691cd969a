package dev.gradus.solutions.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.activations.Relu;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReluTest {
    private static final double[] Z = {-2, 0, 0.5, 3};
    private static final double[] UPSTREAM = {0.7, -1.5, -0.4, 2};

    private final Relu reference = new ReferenceRelu();

    @Test
    void agreesWithTheGoldenVectors() {
        JsonNode golden = Goldens.entry("activations.json", "relu");
        double[] z = Goldens.vector(golden.at("/inputs/x"));
        double[] value = Goldens.vector(golden.at("/expected/value"));
        double[] derivative = Goldens.vector(golden.at("/expected/derivative"));

        for (int i = 0; i < z.length; i++) {
            assertThat(reference.relu(z[i])).isEqualTo(value[i]);
            assertThat(reference.derivative(z[i])).isEqualTo(derivative[i]);
        }
    }

    @Test
    void backwardIsTheNumericGradientOfTheUpstreamWeightedSum() {
        double h = 1.0 / 1024;
        double[] gradient = reference.backward(Z, UPSTREAM);
        for (int i : new int[] {0, 2, 3}) {
            double slope = UPSTREAM[i] * (reference.relu(Z[i] + h) - reference.relu(Z[i] - h)) / (2 * h);
            assertThat(gradient[i]).isCloseTo(slope, within(1e-12));
        }
    }

    @Test
    void theStatementsTableIsComputedByTheReference() {
        Statement.of("relu")
                .says("| $z$ | %s |", row(Z))
                .says(
                        "| $\\mathrm{relu}(z)$ | %s |",
                        row(Arrays.stream(Z).map(reference::relu).toArray()))
                .says(
                        "| $\\mathrm{relu}'(z)$ | %s |",
                        row(Arrays.stream(Z).map(reference::derivative).toArray()))
                .says("| upstream | %s |", row(UPSTREAM))
                .says("| backward | %s |", row(reference.backward(Z, UPSTREAM)));
    }

    private static String row(double[] values) {
        // Adding 0 makes 0.0 of −0.0.
        return Arrays.stream(values)
                .mapToObj(value -> String.format(Locale.ROOT, "%.1f", value + 0.0))
                .collect(Collectors.joining(" | "));
    }

    @Test
    void acceptsNegativeZeros() {
        Relu negativeZeros = new Relu() {
            @Override
            public double relu(double z) {
                return z > 0 ? z : -0.0;
            }

            @Override
            public double derivative(double z) {
                return z > 0 ? 1 : -0.0;
            }

            @Override
            public double[] backward(double[] z, double[] upstream) {
                return IntStream.range(0, z.length)
                        .mapToDouble(i -> z[i] > 0 ? upstream[i] : -0.0)
                        .toArray();
            }
        };

        assertThat(DirectGrading.of("relu").failures(negativeZeros, 2)).isEmpty();
    }
}
