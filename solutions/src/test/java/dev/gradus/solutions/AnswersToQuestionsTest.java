package dev.gradus.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.pack.ContentReader;
import dev.gradus.exercises.activations.SigmoidDerivative;
import dev.gradus.solutions.activations.ReferenceSigmoidDerivative;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The numbers and constructions in the model answers, computed. */
class AnswersToQuestionsTest {
    private final ContentReader content = new ContentReader(SigmoidDerivative.class);

    @Test
    void theSlopesOfFiveSigmoidsMultiplyToTheStatedBound() {
        double steepest = new ReferenceSigmoidDerivative().derivative(0);

        assertThat(answer("vanishing-and-exploding-gradients"))
                .contains(String.format(Locale.ROOT, "0.25^5 = %.6f", Math.pow(steepest, 5)));
        assertThat(4 * steepest).isEqualTo(1);
        assertThat(8 * steepest).isEqualTo(2);
    }

    @Test
    void theStandardDeviationsOfTheExampleLayerAreRight() {
        assertThat(answer("xavier-and-he-initialization"))
                .contains(String.format(Locale.ROOT, "\\sqrt{2/100} = %.3f", Math.sqrt(2.0 / (80 + 20))))
                .contains(String.format(Locale.ROOT, "\\sqrt{2/80} = %.3f", Math.sqrt(2.0 / 80)));
    }

    @Test
    void theStatedUnitsComputeXor() {
        assertThat(answer("single-perceptron-xor"))
                .contains("h_1 = \\mathrm{step}(x_1 + x_2 - 0.5)")
                .contains("h_2 = \\mathrm{step}(x_1 + x_2 - 1.5)")
                .contains("y = \\mathrm{step}(h_1 - h_2 - 0.5)")
                .contains("\\mathrm{step}(x_1 + x_2 - 2 x_1 x_2 - 0.5)");
        for (int x1 = 0; x1 <= 1; x1++) {
            for (int x2 = 0; x2 <= 1; x2++) {
                int h1 = step(x1 + x2 - 0.5);
                int h2 = step(x1 + x2 - 1.5);
                assertThat(step(h1 - h2 - 0.5)).isEqualTo(x1 ^ x2);
                assertThat(step(x1 + x2 - 2 * x1 * x2 - 0.5)).isEqualTo(x1 ^ x2);
            }
        }
    }

    private static int step(double z) {
        return z >= 0 ? 1 : 0;
    }

    private String answer(String question) {
        return content.text("questions/" + question + ".md");
    }
}
