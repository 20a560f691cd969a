package dev.gradus.engine.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.gradus.engine.report.Audience;
import dev.gradus.engine.report.Diagnosis;
import dev.gradus.engine.report.Outcome;
import dev.gradus.engine.report.RandomReports;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.SampleReports;
import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.report.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ReportSchemaTest {
    private static final Path DOCS = Path.of("..", "..", "docs");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode schema = MAPPER.readTree(Files.readString(DOCS.resolve("report.schema.json")));
    private final JsonSchema validator =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);

    ReportSchemaTest() throws IOException {}

    @Test
    void acceptsEveryReport() throws Exception {
        for (Audience audience : Audience.values()) {
            for (Report report : SampleReports.all()) {
                assertThat(validator.validate(json(report.forAudience(audience))))
                        .isEmpty();
            }
            for (long seed = 0; seed < 100; seed++) {
                Report report = new RandomReports(seed).report().forAudience(audience);
                assertThat(validator.validate(json(report))).as("seed %d", seed).isEmpty();
            }
        }
    }

    @Test
    void refusesWhatIsNotAReport() throws Exception {
        ObjectNode report = (ObjectNode) json(SampleReports.wrongBackprop());
        assertThat(validator.validate(report.deepCopy().without("provenance"))).isNotEmpty();
        assertThat(validator.validate(report.deepCopy().put("verdict", "excellent")))
                .isNotEmpty();
        assertThat(validator.validate(report.deepCopy().put("points", "4"))).isNotEmpty();
        assertThat(validator.validate(report.deepCopy().put("grade", 4))).isNotEmpty();
        ObjectNode badPicture = report.deepCopy();
        ((ObjectNode) badPicture.at("/checks/2/pictures/0")).put("picture", "photograph");
        assertThat(validator.validate(badPicture)).isNotEmpty();
    }

    @Test
    void namesEveryVerdictOutcomeAndKind() {
        assertThat(enumAt("/properties/verdict/enum")).isEqualTo(ids(Verdict.values(), Verdict::id));
        assertThat(enumAt("/$defs/check/properties/outcome/enum")).isEqualTo(ids(Outcome.values(), Outcome::id));
        assertThat(enumAt("/$defs/check/properties/visibility/enum"))
                .isEqualTo(ids(Visibility.values(), Visibility::id));
        assertThat(enumAt("/$defs/diagnosis/properties/kind/enum"))
                .isEqualTo(ids(Diagnosis.Kind.values(), Diagnosis.Kind::id));
        assertThat(schema.at("/properties/schema/const").intValue()).isEqualTo(Report.SCHEMA);
    }

    @Test
    void isExplainedFieldByField() throws Exception {
        String page = Files.readString(DOCS.resolve("report-format.md"));
        Stream.concat(Stream.of(schema), children(schema.path("$defs")))
                .flatMap(type -> type.path("properties").properties().stream())
                .forEach(field -> {
                    String meaning = field.getValue().path("description").asText();
                    assertThat(meaning).as(field.getKey()).isNotBlank();
                    if (!List.of("title", "alternative").contains(field.getKey())) {
                        assertThat(page.lines())
                                .anyMatch(line ->
                                        line.startsWith("| `" + field.getKey() + "` |") && line.contains(meaning));
                    }
                });
    }

    private static JsonNode json(Report report) throws IOException {
        return MAPPER.readTree(ReportJson.write(report));
    }

    private List<String> enumAt(String pointer) {
        return children(schema.at(pointer)).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static <T> List<String> ids(T[] values, Function<T, String> id) {
        return Arrays.stream(values).map(id).toList();
    }
}
