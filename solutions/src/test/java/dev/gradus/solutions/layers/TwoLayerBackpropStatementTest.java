package dev.gradus.solutions.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.pack.ContentReader;
import dev.gradus.engine.pack.ExerciseContent;
import dev.gradus.exercises.layers.TwoLayerBackprop;
import dev.gradus.exercises.layers.TwoLayerBackprop.Activation;
import dev.gradus.exercises.layers.TwoLayerBackprop.Forward;
import dev.gradus.exercises.layers.TwoLayerBackprop.Gradients;
import dev.gradus.exercises.layers.TwoLayerBackprop.Parameters;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class TwoLayerBackpropStatementTest {
    private final ExerciseContent content = new ContentReader(TwoLayerBackprop.class).exercise("two-layer-backprop");
    private final TwoLayerBackprop reference = new ReferenceTwoLayerBackprop();

    @Test
    void theExampleIsComputedByTheReference() {
        SimpleMatrix x = given("X");
        SimpleMatrix y = given("Y");
        Parameters parameters = new Parameters(given("W_1"), given("b_1"), given("W_2"), given("b_2"));

        Forward forward = reference.forward(x, parameters, Activation.RELU);
        SimpleMatrix dZ2 = reference.outputDelta(forward.a2(), y);
        SimpleMatrix dZ1 = reference.hiddenDelta(dZ2, parameters.w2(), forward.z1(), Activation.RELU);
        Gradients gradients = reference.backprop(x, y, parameters, Activation.RELU);

        assertThat(content.statement())
                .contains("Z_1 = " + tex(forward.z1()))
                .contains("A_1 = " + tex(forward.a1()))
                .contains("Z_2 = " + tex(forward.z2()))
                .contains("A_2 = " + tex(forward.a2()))
                .contains("dZ_2 = " + tex(dZ2))
                .contains("dZ_1 = " + tex(dZ1))
                .contains("dW_1 = " + tex(gradients.dW1()))
                .contains("db_1 = " + tex(gradients.db1()))
                .contains("dW_2 = " + tex(gradients.dW2()))
                .contains("db_2 = " + tex(gradients.db2()))
                .contains(String.format(
                        Locale.ROOT,
                        "(\\ln %.4f + \\ln %.4f) = %.4f",
                        forward.a2().get(0),
                        1 - forward.a2().get(1),
                        reference.loss(forward.a2(), y)));
    }

    @Test
    void theStatementHasHintsAndAPrerequisite() {
        assertThat(content.hints()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(content.prerequisites()).containsExactly("sigmoid-derivative");
        assertThat(content.topic()).isEqualTo("layers");
    }

    private SimpleMatrix given(String name) {
        Matcher matcher = Pattern.compile(
                        "(?m)^" + Pattern.quote(name) + " = \\\\begin\\{bmatrix} (.*?) \\\\end\\{bmatrix}")
                .matcher(content.statement());
        assertThat(matcher.find()).as(name).isTrue();
        return new SimpleMatrix(Arrays.stream(matcher.group(1).split(Pattern.quote("\\\\")))
                .map(row -> Arrays.stream(row.split("&"))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new));
    }

    private static String tex(SimpleMatrix matrix) {
        return Arrays.stream(matrix.toArray2())
                .map(row -> Arrays.stream(row)
                        .mapToObj(value -> value == 0 ? "0" : String.format(Locale.ROOT, "%.4f", value))
                        .collect(Collectors.joining(" & ")))
                .collect(Collectors.joining(" \\\\ ", "\\begin{bmatrix} ", " \\end{bmatrix}"));
    }
}
