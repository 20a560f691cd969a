package dev.gradus.app.web.documentation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document of the interface says what each operation does, with an example of what goes in and what comes out. */
@QuarkusTest
class InterfaceDocumentTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private JsonNode document;

    @BeforeEach
    void read() throws Exception {
        document = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
    }

    @Test
    void everyOperationIsSummedUpAndHasExamplesWithTheFieldsOfItsSchema() {
        List<String> problems = new ArrayList<>();
        int operations = 0;
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations++;
                    check(operation.getKey() + " " + path.getKey(), operation.getValue(), problems);
                }
            }
        }
        assertThat(problems).isEmpty();
        assertThat(operations).isGreaterThan(40);
    }

    private void check(String name, JsonNode operation, List<String> problems) {
        if (operation.path("summary").asText().isBlank()) {
            problems.add(name + " has no summary");
        }
        checkContent(name + " request", operation.path("requestBody").path("content"), problems);
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            if (response.getKey().startsWith("2")) {
                checkContent(name + " response", response.getValue().path("content"), problems);
            }
        }
    }

    private void checkContent(String name, JsonNode content, List<String> problems) {
        JsonNode json = content.path("application/json");
        if (json.isMissingNode()) {
            return;
        }
        JsonNode examples = json.path("examples");
        if (examples.isEmpty() && !hasExample(json.path("schema"))) {
            problems.add(name + " has no example");
        }
        for (JsonNode example : examples) {
            JsonNode value = example.get("value");
            checkFields(name, value.isTextual() ? parsed(value.asText()) : value, json.path("schema"), problems);
        }
    }

    private boolean hasExample(JsonNode schema) {
        JsonNode resolved = resolved(schema);
        if (resolved.has("examples") || resolved.has("example")) {
            return true;
        }
        if (resolved.has("items")) {
            return hasExample(resolved.get("items"));
        }
        return !resolved.path("properties").isEmpty()
                && resolved.get("properties").valueStream().anyMatch(this::hasExample);
    }

    /** A field that the schema does not have was renamed, or never was. */
    private void checkFields(String name, JsonNode value, JsonNode schema, List<String> problems) {
        JsonNode resolved = resolved(schema);
        if (value.isArray() && resolved.has("items")) {
            value.forEach(element -> checkFields(name, element, resolved.get("items"), problems));
        } else if (value.isObject() && resolved.has("properties")) {
            Set<String> known = new HashSet<>();
            resolved.get("properties").fieldNames().forEachRemaining(known::add);
            value.properties().forEach(field -> {
                if (!known.contains(field.getKey())) {
                    problems.add(name + " has no field " + field.getKey());
                } else {
                    checkFields(
                            name + "." + field.getKey(),
                            field.getValue(),
                            resolved.get("properties").get(field.getKey()),
                            problems);
                }
            });
        }
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }

    private static JsonNode parsed(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError("An example is no JSON: " + text, e);
        }
    }
}
