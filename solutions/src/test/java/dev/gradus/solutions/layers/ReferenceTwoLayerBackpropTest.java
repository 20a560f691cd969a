package dev.gradus.solutions.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.layers.TwoLayerBackprop;
import dev.gradus.exercises.layers.TwoLayerBackprop.Activation;
import dev.gradus.exercises.layers.TwoLayerBackprop.Forward;
import dev.gradus.exercises.layers.TwoLayerBackprop.Gradients;
import dev.gradus.exercises.layers.TwoLayerBackprop.Parameters;
import dev.gradus.solutions.Goldens;
import java.util.List;
import java.util.Locale;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceTwoLayerBackpropTest {
    /**
     * Dot products of at most 7 terms in three layers of products with factors below 4, and elementary functions right to
     * one unit: about 60 roundings of numbers up to 4 times the tensor's largest. 60 · 4 · 2⁻⁵³ = 2.7e-14.
     */
    private static final double ROUNDING = 3e-14;

    private final TwoLayerBackprop reference = new ReferenceTwoLayerBackprop();

    static List<JsonNode> networks() {
        return Goldens.of("two-layer-networks.json");
    }

    static List<JsonNode> losses() {
        return Goldens.of("binary-cross-entropy.json");
    }

    @ParameterizedTest
    @MethodSource("networks")
    void agreesWithAutomaticDifferentiation(JsonNode golden) {
        JsonNode inputs = golden.get("inputs");
        JsonNode expected = golden.get("expected");
        SimpleMatrix x = Goldens.matrix(inputs.get("X"));
        SimpleMatrix y = Goldens.matrix(inputs.get("y"));
        Parameters parameters = new Parameters(
                Goldens.matrix(inputs.at("/W/0")),
                Goldens.matrix(inputs.at("/b/0")),
                Goldens.matrix(inputs.at("/W/1")),
                Goldens.matrix(inputs.at("/b/1")));
        Activation hidden =
                Activation.valueOf(inputs.get("hidden_activation").asText().toUpperCase(Locale.ROOT));

        Forward forward = reference.forward(x, parameters, hidden);
        Gradients gradients = reference.backprop(x, y, parameters, hidden);

        assertClose(forward.z1(), expected.at("/z/0"));
        assertClose(forward.z2(), expected.at("/z/1"));
        assertClose(forward.a1(), expected.at("/a/0"));
        assertClose(forward.a2(), expected.at("/a/1"));
        double loss = expected.get("loss").asDouble();
        assertThat(reference.loss(forward.a2(), y)).isCloseTo(loss, within(ROUNDING * loss));
        assertClose(gradients.dW1(), expected.at("/dW/0"));
        assertClose(gradients.db1(), expected.at("/db/0"));
        assertClose(gradients.dW2(), expected.at("/dW/1"));
        assertClose(gradients.db2(), expected.at("/db/1"));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void agreesWithBinaryCrossEntropyElsewhere(JsonNode golden) {
        SimpleMatrix p = Goldens.matrix(golden.at("/inputs/p"));
        SimpleMatrix y = Goldens.matrix(golden.at("/inputs/y"));
        double loss = golden.at("/expected/loss").asDouble();

        assertThat(p.getNumCols()).isOne();
        // 1 − p loses the digits by which p is close to 1: ln(1 − p) is then wrong by 2⁻⁵³ / (1 − p), here below 1e-13.
        assertThat(reference.loss(p, y)).isCloseTo(loss, within(1e-13 + ROUNDING * loss));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theOutputDeltaIsTheGradientByTheLogits(JsonNode golden) {
        SimpleMatrix z = Goldens.matrix(golden.at("/inputs/z"));
        SimpleMatrix y = Goldens.matrix(golden.at("/inputs/y"));
        Parameters identity = new Parameters(
                SimpleMatrix.identity(1), new SimpleMatrix(1, 1), SimpleMatrix.identity(1), new SimpleMatrix(1, 1));
        // A ReLU passes |z|; its sign is put back by the second weight, row by row.
        for (int i = 0; i < z.getNumRows(); i++) {
            SimpleMatrix row = new SimpleMatrix(new double[][] {{Math.abs(z.get(i))}});
            Parameters signed = new Parameters(
                    identity.w1(),
                    identity.b1(),
                    new SimpleMatrix(new double[][] {{Math.signum(z.get(i))}}),
                    identity.b2());
            SimpleMatrix a2 = reference.forward(row, signed, Activation.RELU).a2();
            double delta = reference.outputDelta(a2, y.rows(i, i + 1)).get(0) / z.getNumRows();
            assertThat(delta)
                    .isCloseTo(golden.at("/expected/grad_z/" + i + "/0").asDouble(), within(ROUNDING));
        }
    }

    @Test
    void theSlopeOfTheReluAtItsKinkIsZero() {
        SimpleMatrix one = SimpleMatrix.identity(1);

        assertThat(reference
                        .hiddenDelta(one, one, new SimpleMatrix(1, 1), Activation.RELU)
                        .get(0))
                .isZero();
    }

    private static void assertClose(SimpleMatrix actual, JsonNode rows) {
        assertClose(actual, Goldens.matrix(rows));
    }

    private static void assertClose(SimpleMatrix actual, SimpleMatrix expected) {
        assertThat(actual.getNumRows()).isEqualTo(expected.getNumRows());
        assertThat(actual.getNumCols()).isEqualTo(expected.getNumCols());
        double tolerance = ROUNDING * expected.elementMaxAbs();
        for (int i = 0; i < expected.getNumElements(); i++) {
            assertThat(actual.get(i)).isCloseTo(expected.get(i), within(tolerance));
        }
    }
}
