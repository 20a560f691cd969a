package dev.gradus.solutions.initialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.engine.pack.ContentReader;
import dev.gradus.engine.pack.ExerciseContent;
import dev.gradus.exercises.initialization.HeInitialization;
import dev.gradus.exercises.initialization.XavierInitialization;
import dev.gradus.solutions.Goldens;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ReferenceInitializationTest {
    /** A quotient and a root on our side, two or three roundings on PyTorch's: 4 units of 2⁻⁵³ each. */
    private static final double RELATIVE = 8 * 0x1p-53;

    private final XavierInitialization xavier = new ReferenceXavierInitialization();
    private final HeInitialization he = new ReferenceHeInitialization();

    @Test
    void scalesAgreeWithPyTorch() {
        assertThat(Goldens.of("initializers.json")).hasSize(6);
        for (JsonNode golden : Goldens.of("initializers.json")) {
            int fanIn = golden.at("/inputs/fan_in").asInt();
            int fanOut = golden.at("/inputs/fan_out").asInt();
            JsonNode expected = golden.get("expected");
            assertScale(xavier.standardDeviation(fanIn, fanOut), expected.get("xavier_normal_std"));
            assertScale(xavier.limit(fanIn, fanOut), expected.get("xavier_uniform_bound"));
            assertScale(he.standardDeviation(fanIn), expected.get("he_normal_std"));
            assertScale(he.standardDeviation(fanIn), expected.get("he_normal_std_torch_gain"));
            assertScale(he.limit(fanIn), expected.get("he_uniform_bound"));
        }
    }

    @Test
    void xaviersExampleIsComputedByTheReference() {
        ExerciseContent content = new ContentReader(XavierInitialization.class).exercise("xavier-initialization");

        assertThat(content.statement())
                .contains("| `standardDeviation(80, 20)` | " + digits(xavier.standardDeviation(80, 20)) + " |")
                .contains("| `limit(80, 20)` | " + digits(xavier.limit(80, 20)) + " |")
                .contains("= 2/100$ | " + Math.pow(xavier.standardDeviation(80, 20), 2));
        assertThat(content.hints()).hasSizeGreaterThanOrEqualTo(3);
        assertShape(xavier.normal(80, 20, new Random(1)), 80, 20);
    }

    @Test
    void hesExampleIsComputedByTheReference() {
        ExerciseContent content = new ContentReader(HeInitialization.class).exercise("he-initialization");

        assertThat(content.statement())
                .contains("| `standardDeviation(50)` | " + he.standardDeviation(50) + " |")
                .contains("| `limit(50)` | " + digits(he.limit(50)) + " |");
        assertThat(Math.pow(he.standardDeviation(50), 2)).isCloseTo(0.04, within(1e-15));
        assertThat(content.hints()).hasSizeGreaterThanOrEqualTo(3);
        assertShape(he.normal(50, 10, new Random(1)), 50, 10);
        assertThat(he.biases(10).isIdentical(new SimpleMatrix(1, 10), 0)).isTrue();
    }

    private static void assertScale(double scale, JsonNode golden) {
        assertThat(scale).isCloseTo(golden.asDouble(), Offset.offset(RELATIVE * golden.asDouble()));
    }

    private static void assertShape(SimpleMatrix matrix, int rows, int columns) {
        assertThat(matrix.getNumRows()).isEqualTo(rows);
        assertThat(matrix.getNumCols()).isEqualTo(columns);
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.9f", value);
    }
}
