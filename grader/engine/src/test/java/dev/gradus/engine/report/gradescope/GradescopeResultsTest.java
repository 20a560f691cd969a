package dev.gradus.engine.report.gradescope;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.engine.report.RandomReports;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.SampleReports;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradescopeResultsTest {

    @Test
    void scoresEveryCheck() throws Exception {
        JsonNode results = results(SampleReports.wrongBackprop());
        assertThat(results.path("score").doubleValue()).isEqualTo(4);
        JsonNode gradients = results.path("tests").path(2);
        assertThat(gradients.path("score").doubleValue()).isZero();
        assertThat(gradients.path("max_score").doubleValue()).isEqualTo(4);
        assertThat(gradients.path("status").textValue()).isEqualTo("failed");
        assertThat(gradients.path("number").textValue()).isEqualTo("3");
        assertThat(gradients.path("visibility").textValue()).isEqualTo("visible");
        assertThat(gradients.path("output").textValue()).contains("dW1 differs", "expected:", "Evidence:");
        assertThat(results.path("tests").path(0).path("status").textValue()).isEqualTo("passed");
    }

    @Test
    void hidesHiddenChecksAndTellsTheirDiagnosisAbove() throws Exception {
        JsonNode results = results(SampleReports.wrongBackprop());
        assertThat(results.path("tests").path(3).path("visibility").textValue()).isEqualTo("hidden");
        assertThat(results.path("output").textValue())
                .contains("Two things at once")
                .doesNotContain("Index 4 out of bounds");
    }

    @Test
    void doesNotPassAFaultOfTheGraderForAGrade() throws Exception {
        JsonNode results = results(SampleReports.graderFault());
        assertThat(results.path("visibility").textValue()).isEqualTo("hidden");
        assertThat(results.path("output").textValue()).startsWith("This is not a grade");
        assertThat(results.path("extra_data").path("verdict").textValue()).isEqualTo("grader-fault");
    }

    @Test
    void tellsWhyItDoesNotCompile() throws Exception {
        assertThat(results(SampleReports.compileError()).path("output").textValue())
                .contains("MySigmoidDerivative.java:14:35: error: ';' expected");
    }

    @Test
    void usesOnlyWordsAndTextsThatGradescopeKnows() throws Exception {
        for (long seed = 0; seed < 200; seed++) {
            JsonNode results = results(new RandomReports(seed).report());
            assertThat(results.path("output_format").textValue()).isEqualTo("text");
            assertThat(results.path("test_output_format").textValue()).isEqualTo("text");
            for (JsonNode test : results.path("tests")) {
                assertThat(test.path("status").textValue()).isIn("passed", "failed");
                assertThat(test.path("visibility").textValue()).isIn("visible", "hidden");
                for (String field : List.of("name", "output")) {
                    assertThat(test.path(field).textValue().chars().filter(c -> c != '\n'))
                            .as("seed %d", seed)
                            .noneMatch(Character::isISOControl);
                }
            }
        }
    }

    private static JsonNode results(Report report) throws Exception {
        return new ObjectMapper().readTree(GradescopeResults.write(report));
    }
}
