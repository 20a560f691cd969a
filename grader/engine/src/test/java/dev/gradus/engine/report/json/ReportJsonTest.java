package dev.gradus.engine.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gradus.engine.report.Content;
import dev.gradus.engine.report.RandomReports;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.SampleReports;
import dev.gradus.engine.report.Timing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportJsonTest {

    @Test
    void readsBackWhatItWrote() throws Exception {
        for (Report report : SampleReports.all()) {
            assertSame(report, ReportJson.read(ReportJson.write(report)));
        }
    }

    @Test
    void losesNothingOfAnyReport() throws Exception {
        for (long seed = 0; seed < 300; seed++) {
            Report report = new RandomReports(seed).report();
            byte[] json = ReportJson.write(report);
            Report read = ReportJson.read(json);
            assertSame(report, read);
            assertThat(ReportJson.write(read)).as("seed %d", seed).isEqualTo(json);
        }
    }

    @Test
    void keepsTheFieldsInTheModelsOrder() throws Exception {
        JsonNode tree = new ObjectMapper().readTree(ReportJson.write(SampleReports.wrongBackprop()));
        List<String> names = new ArrayList<>();
        tree.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "schema",
                        "exercise",
                        "title",
                        "person",
                        "verdict",
                        "headline",
                        "points",
                        "maxPoints",
                        "checks",
                        "diagnoses",
                        "compilerMessages",
                        "flags",
                        "output",
                        "provenance",
                        "timing");
        assertThat(tree.path("verdict").textValue()).isEqualTo("partial");
    }

    @Test
    void onlyTheTimingDiffersBetweenTwoGradings() throws Exception {
        Report report = SampleReports.wrongBackprop();
        ObjectNode first = (ObjectNode) new ObjectMapper().readTree(ReportJson.write(report));
        ObjectNode second = (ObjectNode) new ObjectMapper().readTree(ReportJson.write(withTiming(report)));
        assertThat(first).isNotEqualTo(second);
        first.remove("timing");
        second.remove("timing");
        assertThat(first).isEqualTo(second);
    }

    @Test
    void writesNumbersThatJsonLacksAsStrings() throws Exception {
        JsonNode tree = new ObjectMapper().readTree(ReportJson.write(SampleReports.wrongBackprop()));
        JsonNode pictures = tree.path("checks").path(2).path("pictures");
        assertThat(pictures.path(1).path("values").path(0).path(3).textValue()).isEqualTo("NaN");
        assertThat(pictures.path(2).path("values").path(7).path(3).textValue()).isEqualTo("Infinity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "3",
                "{}",
                "{\"schema\":\"1\"}",
                "{\"schema\":2}",
                "{\"schema\":1}",
                "{\"schema\":1,\"verdict\":\"excellent\"}"
            })
    void saysWhyAFileIsNoReport(String json) {
        assertThatThrownBy(() -> ReportJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessageMatching("(?s)This (JSON|report|is not).*");
    }

    @Test
    void refusesAReportWithAFieldMissing() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode whole = (ObjectNode) mapper.readTree(ReportJson.write(SampleReports.xor()));
        List<String> names = new ArrayList<>();
        whole.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            byte[] less = mapper.writeValueAsBytes(whole.deepCopy().without(name));
            assertThatThrownBy(() -> ReportJson.read(less))
                    .as(name)
                    .isInstanceOf(UnreadableReportException.class)
                    .hasMessageContaining(name);
        }
    }

    private static void assertSame(Report expected, Report actual) {
        assertThat(Content.of(actual)).isEqualTo(Content.of(expected));
    }

    private static Report withTiming(Report r) {
        return new Report(
                r.schema(),
                r.exercise(),
                r.title(),
                r.person(),
                r.verdict(),
                r.headline(),
                r.points(),
                r.maxPoints(),
                r.checks(),
                r.diagnoses(),
                r.compilerMessages(),
                r.flags(),
                r.output(),
                r.provenance(),
                Timing.NONE);
    }
}
