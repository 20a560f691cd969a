package dev.gradus.app.web.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/** Puts examples beside what the document of the interface says of each request and answer. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ExamplesOfTheInterface implements OASFilter {
    private static final String FILE = "/openapi/examples.json";

    private final JsonNode examples;

    public ExamplesOfTheInterface() {
        try (InputStream file = ExamplesOfTheInterface.class.getResourceAsStream(FILE)) {
            examples = new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> add(operation, examples.path(name(method, path)))));
    }

    private static String name(PathItem.HttpMethod method, String path) {
        return method.name() + " " + path;
    }

    private static void add(Operation operation, JsonNode example) {
        if (example.has("request") && operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent(), example.get("request"));
        }
        if (example.has("response")) {
            operation.getResponses().getAPIResponses().entrySet().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .forEach(response -> add(response.getValue().getContent(), example.get("response")));
        }
    }

    private static void add(Content content, JsonNode example) {
        Optional.ofNullable(content).map(Content::getMediaTypes).orElse(Map.of()).entrySet().stream()
                .filter(type -> type.getKey().contains("json"))
                .map(Map.Entry::getValue)
                .filter(ExamplesOfTheInterface::hasNone)
                .forEach(type ->
                        type.addExample("example", OASFactory.createExample().value(value(example))));
    }

    private static boolean hasNone(MediaType type) {
        return type.getExamples() == null || type.getExamples().isEmpty();
    }

    /** As maps, lists and numbers, which is what the document is written from. */
    private static Object value(JsonNode example) {
        return new ObjectMapper().convertValue(example, Object.class);
    }
}
