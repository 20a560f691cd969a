package dev.gradus.solutions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.ejml.simple.SimpleMatrix;

/** Golden vectors: computed by PyTorch autograd and mpmath, independently of this project. */
public final class Goldens {
    private Goldens() {}

    /** The entries of a file in {@code goldens/}, each with an id, inputs and what is expected. */
    public static List<JsonNode> of(String file) {
        try (InputStream in = Goldens.class.getResourceAsStream("/goldens/" + file)) {
            List<JsonNode> entries = new ArrayList<>();
            new ObjectMapper().readTree(in).forEach(entries::add);
            return entries;
        } catch (IOException e) {
            throw new IllegalStateException("goldens/" + file + " cannot be read", e);
        }
    }

    /** The entry with this id. */
    public static JsonNode entry(String file, String id) {
        return of(file).stream()
                .filter(entry -> entry.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static double[] vector(JsonNode numbers) {
        return StreamSupport.stream(numbers.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    /** Rows of numbers as a matrix. */
    public static SimpleMatrix matrix(JsonNode rows) {
        double[][] values = StreamSupport.stream(rows.spliterator(), false)
                .map(Goldens::vector)
                .toArray(double[][]::new);
        return new SimpleMatrix(values);
    }
}
