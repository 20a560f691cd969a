package dev.gradus.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.pack.ContentReader;
import dev.gradus.exercises.activations.SigmoidDerivative;
import dev.gradus.solutions.XorTrials.Outcome;
import dev.gradus.solutions.XorTrials.Slip;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The experiments whose results model answers report, made again. */
class MeasuredAnswersTest {
    private static final DoubleUnaryOperator SIGMOID = z -> 1 / (1 + StrictMath.exp(-z));
    private static final DoubleUnaryOperator SIGMOID_SLOPE =
            z -> SIGMOID.applyAsDouble(z) * (1 - SIGMOID.applyAsDouble(z));
    private static final DoubleUnaryOperator TANH = StrictMath::tanh;
    private static final DoubleUnaryOperator TANH_SLOPE = z -> 1 - TANH.applyAsDouble(z) * TANH.applyAsDouble(z);
    private static final DoubleUnaryOperator RELU = z -> Math.max(0, z);
    private static final DoubleUnaryOperator RELU_SLOPE = z -> z > 0 ? 1 : 0;

    private final ContentReader content = new ContentReader(SigmoidDerivative.class);

    @Test
    void threeWrongBackwardPassesStillLearnXor() {
        XorTrials trials = XorTrials.tanh(4, 50);

        assertThat(answer("low-loss-and-wrong-gradients"))
                .contains("2-4-1 network with tanh, Xavier initialisation, rate 1, 1000 epochs, 50 initialisations")
                .contains("| right | " + solved(trials, Slip.NONE) + " |")
                .contains("| hidden biases never updated | " + solved(trials, Slip.HIDDEN_BIASES_KEPT) + " |")
                .contains("| hidden gradients four times too large | " + solved(trials, Slip.HIDDEN_GRADIENTS_TIMES_M)
                        + " |")
                .contains("| $W_2$ updated before the hidden delta | "
                        + solved(trials, Slip.UPPER_WEIGHTS_UPDATED_FIRST) + " |")
                .contains("| slope of tanh left out | " + solved(trials, Slip.SLOPE_LEFT_OUT) + " |")
                .contains("| hidden layer never trained | " + solved(trials, Slip.HIDDEN_LAYER_KEPT) + " |");
        assertThat(answer("updating-before-the-backward-pass-ends"))
                .contains(solved(trials, Slip.UPPER_WEIGHTS_UPDATED_FIRST) + " of 50 initialisations");
    }

    private static int solved(XorTrials trials, Slip slip) {
        return trials.descend(1, 1000, slip).solved();
    }

    @Test
    void descentNeedsLongerStepsThanAdamForXor() {
        XorTrials trials = XorTrials.relu(4, 100);
        Outcome descent = trials.descend(0.001, 1000, Slip.NONE);
        Outcome adam = trials.adam(0.001, 1000);

        assertThat(answer("sgd-fails-where-adam-learns-xor"))
                .contains("| gradient descent | 0.001 | 1000 | " + descent.rightSide() + " |")
                .contains("| Adam | 0.001 | 1000 | " + adam.rightSide() + " |")
                .contains("| gradient descent | 0.001 | 10,000 | " + rightSide(trials, 0.001, 10_000) + " |")
                .contains("| gradient descent | 0.01 | 1000 | " + rightSide(trials, 0.01, 1000) + " |")
                .contains("| gradient descent | 0.1 | 1000 | " + rightSide(trials, 0.1, 1000) + " |")
                .contains(String.format(Locale.ROOT, "gets %.2f far (median)", descent.moved()))
                .contains(String.format(Locale.ROOT, "measured %.1f (median)", adam.moved()))
                .contains("none of those " + adam.rightSide());
        assertThat(adam.solved()).isZero();
    }

    @Test
    void eightReluUnitsFailLessOftenThanFour() {
        assertThat(answer("choosing-hidden-units-and-layers"))
                .contains(
                        "four ReLU units fail from about a quarter of the initialisations, eight from about one in fifty");
        assertThat(rightSide(XorTrials.relu(4, 100), 0.1, 1000)).isBetween(70, 80);
        assertThat(rightSide(XorTrials.relu(8, 100), 0.1, 1000)).isBetween(97, 99);
    }

    private static int rightSide(XorTrials trials, double rate, int epochs) {
        return trials.descend(rate, epochs, Slip.NONE).rightSide();
    }

    @Test
    void gradientsVanishOrExplodeThroughTwentyLayersAsStated() {
        GradientNorms norms = new GradientNorms();
        String xavier = decimal(norms.firstOverLast(0.1, TANH, TANH_SLOPE), "%.2f");
        String half = power(norms.firstOverLast(0.05, TANH, TANH_SLOPE));
        String sigmoid = power(norms.firstOverLast(0.1, SIGMOID, SIGMOID_SLOPE));

        assertThat(answer("observing-gradient-problems"))
                .contains("| ReLU, He | $" + decimal(norms.firstOverLast(Math.sqrt(0.02), RELU, RELU_SLOPE), "%.1f"))
                .contains("| tanh, Xavier | $" + xavier)
                .contains("| tanh, half of Xavier's deviation | $" + half)
                .contains("| sigmoid, Xavier | $" + sigmoid)
                .contains("| ReLU, $\\sqrt2$ times He's deviation | $750$ |");
        assertThat(norms.firstOverLast(0.2, RELU, RELU_SLOPE)).isBetween(745.0, 755.0);
        assertThat(answer("tanh-and-vanishing-gradients"))
                .contains("| sigmoid | Xavier | $" + sigmoid)
                .contains("| tanh | half of Xavier | $" + half)
                .contains("| tanh | Xavier | $" + xavier)
                .contains("| tanh | twice Xavier | $" + decimal(norms.firstOverLast(0.2, TANH, TANH_SLOPE), "%.0f"));
    }

    private static String decimal(double value, String format) {
        return String.format(Locale.ROOT, format, value) + "$";
    }

    private static String power(double value) {
        int exponent = (int) Math.floor(Math.log10(value));
        return String.format(Locale.ROOT, "%.1f \\cdot 10^{%d}$", value * Math.pow(10, -exponent), exponent);
    }

    /** The text with every line break as a space. */
    private String answer(String question) {
        return content.text("questions/" + question + ".md").replaceAll("\\s+", " ");
    }
}
