package dev.gradus.solutions.lessons;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExperimentsLessonTest {
    private final LessonText lesson = LessonText.of("experiments");

    @Test
    void theScaledFeatureAndTheStandardErrorAreRight() {
        double sigma = Math.sqrt(3.5);

        lesson.says("$\\sigma = \\sqrt{3.5} = %.4f$", sigma)
                .says("scaled $(%.4f, %.4f, %.0f, %.4f)$", -2 / sigma, -1 / sigma, 0.0, 3 / sigma)
                .says("$n = 100$ that is %.2f", Math.sqrt(0.9 * 0.1 / 100));
    }

    @Test
    void theComparisonIsWhatScikitLearnMeasured() throws IOException {
        Map<Integer, StringBuilder> rows = new TreeMap<>();
        try (InputStream in = getClass().getResourceAsStream("/goldens/moons_sklearn.json")) {
            for (JsonNode cell : new ObjectMapper().readTree(in).get("grid")) {
                rows.computeIfAbsent(cell.get("hidden").asInt(), hidden -> new StringBuilder("| " + hidden + " |"))
                        .append(String.format(
                                Locale.ROOT,
                                " %.2f (%.2f–%.2f) |",
                                cell.get("test_accuracy_median_of_5").asDouble(),
                                cell.get("min").asDouble(),
                                cell.get("max").asDouble()));
            }
        }
        rows.values().forEach(row -> lesson.says("%s", row));
    }
}
