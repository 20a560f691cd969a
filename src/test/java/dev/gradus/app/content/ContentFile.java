package dev.gradus.app.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path.Node;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A Markdown file with a YAML front matter.
 *
 * @param name the path inside the repository, as messages name it
 * @param head the front matter
 * @param body what follows it
 */
record ContentFile(Path path, String name, String head, String body) {
    private static final String FENCE = "---\n";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static ContentFile read(Path root, Path path) {
        try {
            return of(path, root.relativize(path).toString(), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ContentFile of(Path path, String name, String text) {
        int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        if (end < 0) {
            throw new AssertionError(name + ":1: a front matter between two lines of three dashes is missing");
        }
        return new ContentFile(
                path, name, text.substring(FENCE.length(), end + 1), text.substring(end + 1 + FENCE.length()));
    }

    String id() {
        String file = path.getFileName().toString();
        return file.substring(0, file.lastIndexOf('.'));
    }

    /** The front matter as a record, or what is wrong with it, with file and line. */
    <T> T head(Class<T> type) {
        try {
            new Yaml().compose(new StringReader(head));
            return YAML.readValue(head, type);
        } catch (MarkedYAMLException e) {
            throw new AssertionError(name + ":" + (e.getProblemMark().getLine() + 2) + ": " + e.getProblem(), e);
        } catch (JsonMappingException e) {
            List<Object> keys = e.getPath().stream()
                    .map(step -> step.getFieldName() == null ? (Object) step.getIndex() : step.getFieldName())
                    .toList();
            throw new AssertionError(name + ":" + headLine(keys) + ": " + e.getOriginalMessage(), e);
        } catch (JsonProcessingException e) {
            throw new AssertionError(name + ":" + (e.getLocation().getLineNr() + 1) + ": " + e.getOriginalMessage(), e);
        }
    }

    /** Everything that breaks the constraints of a record, each as {@code file:line: field message}. */
    <T> List<String> complaints(Class<T> type, Validator validator) {
        T read;
        try {
            read = head(type);
        } catch (AssertionError e) {
            return List.of(e.getMessage());
        }
        return validator.validate(read).stream()
                .map(violation ->
                        name + ":" + headLine(keys(violation)) + ": " + field(violation) + " " + violation.getMessage())
                .sorted()
                .toList();
    }

    /** The line of the file on which a place of the body is. */
    int line(int bodyOffset) {
        return 3 + lines(head) + lines(body.substring(0, bodyOffset));
    }

    private static int lines(String text) {
        return (int) text.chars().filter(character -> character == '\n').count();
    }

    private static String field(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().toString().replaceAll("\\.<[^>]*>$", "");
    }

    /** Names and indices that lead to what a violation is about. */
    private static List<Object> keys(ConstraintViolation<?> violation) {
        List<Object> keys = new ArrayList<>();
        for (Node step : violation.getPropertyPath()) {
            Optional.ofNullable(step.getIndex()).ifPresent(keys::add);
            Optional.ofNullable(step.getName())
                    .filter(key -> !key.startsWith("<"))
                    .ifPresent(keys::add);
        }
        return keys;
    }

    /** The line of the file to which names and indices lead; of the last of them that is there. */
    private int headLine(List<Object> keys) {
        org.yaml.snakeyaml.nodes.Node at = new Yaml().compose(new StringReader(head));
        int line = 1;
        for (Object key : keys) {
            Optional<Place> place = place(at, key);
            if (place.isEmpty()) {
                break;
            }
            at = place.get().value();
            line = place.get().line();
        }
        return line + 1;
    }

    private record Place(int line, org.yaml.snakeyaml.nodes.Node value) {
        static Place of(org.yaml.snakeyaml.nodes.Node name, org.yaml.snakeyaml.nodes.Node value) {
            return new Place(name.getStartMark().getLine() + 1, value);
        }
    }

    private static Optional<Place> place(org.yaml.snakeyaml.nodes.Node node, Object key) {
        if (node instanceof SequenceNode sequence
                && key instanceof Integer index
                && index < sequence.getValue().size()) {
            return Optional.of(sequence.getValue().get(index)).map(item -> Place.of(item, item));
        }
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .filter(entry -> entry.getKeyNode() instanceof ScalarNode scalar
                            && scalar.getValue().equals(key))
                    .map(entry -> Place.of(entry.getKeyNode(), entry.getValueNode()))
                    .findAny();
        }
        return Optional.empty();
    }
}
