package dev.gradus.solutions.layers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.OutputActivation;
import dev.gradus.solutions.Goldens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ejml.simple.SimpleMatrix;

/** A network with everything that automatic differentiation computed for it. */
public record GoldenNetwork(String id, JsonNode inputs, JsonNode expected) {

    public static List<GoldenNetwork> all() {
        return Goldens.of("networks.json").stream()
                .map(entry -> new GoldenNetwork(entry.get("id").asText(), entry.get("inputs"), entry.get("expected")))
                .toList();
    }

    public SimpleMatrix x() {
        return Goldens.matrix(inputs.get("X"));
    }

    public SimpleMatrix y() {
        return Goldens.matrix(inputs.get("y"));
    }

    public List<LayerParameters> layers() {
        List<LayerParameters> layers = new ArrayList<>();
        for (int l = 0; l < inputs.get("W").size(); l++) {
            layers.add(new LayerParameters(Goldens.matrix(inputs.at("/W/" + l)), Goldens.matrix(inputs.at("/b/" + l))));
        }
        return layers;
    }

    public HiddenActivation hidden() {
        return HiddenActivation.valueOf(inputs.get("hidden_activation").asText().toUpperCase(Locale.ROOT));
    }

    /** Its output layer with its loss: {@code sigmoid_bce}, {@code softmax_cce} or {@code linear_mse}. */
    public String head() {
        return inputs.get("head").asText();
    }

    public OutputActivation output() {
        String name = head().substring(0, head().indexOf('_'));
        return OutputActivation.valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return id;
    }
}
