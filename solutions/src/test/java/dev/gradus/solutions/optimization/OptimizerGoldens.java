package dev.gradus.solutions.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.solutions.Goldens;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ejml.simple.SimpleMatrix;

/** Paths of PyTorch's optimisers for given gradients, 25 steps each. */
final class OptimizerGoldens {
    /**
     * 25 steps of at most 20 roundings each, of parameters and terms up to 10 times larger than the largest parameter:
     * 25 · 20 · 10 · 2⁻⁵³ is 5.6e-13.
     */
    private static final double ROUNDING = 1e-12;

    private OptimizerGoldens() {}

    /** The paths whose id begins like this. */
    static List<JsonNode> of(String prefix) {
        return Goldens.of("optimizers.json").stream()
                .filter(entry -> entry.get("id").asText().startsWith(prefix))
                .toList();
    }

    /** A setting out of the id, as in {@code lr=0.03}. */
    static double setting(JsonNode golden, String name) {
        String id = golden.get("id").asText();
        Matcher matcher = Pattern.compile("\\b" + name + "=([0-9.e-]+)").matcher(id);
        assertThat(matcher.find()).as(name + " in " + id).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    static double rate(JsonNode golden) {
        return setting(golden, "lr");
    }

    /** Walks along the gradients; the step may keep its state outside. */
    static void assertPath(JsonNode golden, BinaryOperator<SimpleMatrix> step) {
        JsonNode gradients = golden.at("/inputs/gradients");
        JsonNode expected = golden.at("/expected/parameters_after_each_step");
        assertThat(gradients).hasSizeGreaterThanOrEqualTo(8);
        assertThat(expected).hasSameSizeAs(gradients);
        SimpleMatrix parameters = Goldens.matrix(golden.at("/inputs/initial"));
        for (int i = 0; i < gradients.size(); i++) {
            parameters = step.apply(parameters, Goldens.matrix(gradients.get(i)));
            SimpleMatrix right = Goldens.matrix(expected.get(i));
            double limit = ROUNDING * Math.max(1, right.elementMaxAbs());
            for (int j = 0; j < right.getNumElements(); j++) {
                assertThat(parameters.get(j)).as("step %d, entry %d", i, j).isCloseTo(right.get(j), within(limit));
            }
        }
    }
}
