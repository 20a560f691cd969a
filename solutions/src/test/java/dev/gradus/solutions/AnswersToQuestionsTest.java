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

    @Test
    void theParametersAreCountedRight() {
        assertThat(answer("parameter-count-of-a-dense-network"))
                .contains("$$ 1344 + 2080 + 33 = " + parameters(20, 64, 32, 1) + " $$")
                .contains("= 11{,}009$")
                .contains("take 27,656 bytes");
        assertThat(parameters(20, 128, 64, 1)).isEqualTo(11_009);
        assertThat(8 * parameters(20, 64, 32, 1)).isEqualTo(27_656);
        assertThat(parameters(784, 512, 512, 10)).isEqualTo(669_706);
        assertThat(answer("cost-of-backpropagation")).contains("$669{,}706$");
    }

    private static int parameters(int... widths) {
        int sum = 0;
        for (int layer = 1; layer < widths.length; layer++) {
            sum += (widths[layer - 1] + 1) * widths[layer];
        }
        return sum;
    }

    @Test
    void theTableOfTemperaturesIsRight() {
        for (double t : new double[] {0.5, 1, 2, 10}) {
            double sum = Math.exp(2 / t) + Math.exp(1 / t) + 1;
            assertThat(answer("softmax-temperature"))
                    .contains(numbers(
                            "| %s | %.3f | %.3f | %.3f |",
                            t == 0.5 ? "0.5" : String.valueOf((int) t),
                            Math.exp(2 / t) / sum,
                            Math.exp(1 / t) / sum,
                            1 / sum));
        }
    }

    @Test
    void theFirstStepsOfAdaptiveMethodsAreRight() {
        double square = 0;
        double[] rmsProp = new double[11];
        for (int t = 1; t <= 10; t++) {
            square = 0.9 * square + 0.1;
            rmsProp[t] = 1 / Math.sqrt(square);
        }
        assertThat(answer("rms-prop-explained"))
                .contains(numbers("$\\eta/\\sqrt{0.1} = %.2f\\,\\eta$", rmsProp[1]))
                .contains(numbers("the second is $%.2f\\,\\eta$, the tenth $%.2f\\,\\eta$", rmsProp[2], rmsProp[10]));
        assertThat(answer("adam-and-bias-correction"))
                .contains(numbers("over $\\sqrt{0.001}\\,|g|$ is $%.2f$", uncorrected(1)))
                .contains(numbers("to $%.2f\\,\\eta$ at the tenth", uncorrected(10)))
                .contains(numbers("still $%.2f\\,\\eta$ at the hundredth", uncorrected(100)));
    }

    /** Adam's step over its rate with a constant gradient, without bias correction. */
    private static double uncorrected(int t) {
        return (1 - Math.pow(0.9, t)) / Math.sqrt(1 - Math.pow(0.999, t));
    }

    @Test
    void theExampleOfBatchNormalisationIsRight() {
        double[] x = {1, 2, 3, 6};
        double deviation = Math.sqrt(3.5);
        double[] normalised = new double[4];
        double[] dx = new double[4];
        for (int i = 0; i < 4; i++) {
            normalised[i] = (x[i] - 3) / deviation;
        }
        for (int i = 0; i < 4; i++) {
            // dy is (1, 0, 0, 0), so its sum is 1 and its sum with the normalised values is the first of them.
            dx[i] = (4 * (i == 0 ? 1 : 0) - 1 - normalised[i] * normalised[0]) / (4 * deviation);
        }

        assertThat(answer("batch-normalization-in-training-and-inference"))
                .contains(numbers("become $%.3f$, $%.3f$, $0$, $%.3f$", normalised[0], normalised[1], normalised[3]));
        assertThat(answer("batch-normalization-gradient"))
                .contains(numbers("$dx = (%.3f, %.3f, %.3f, %.3f)$", dx[0], dx[1], dx[2], dx[3]))
                .contains(numbers("would give $(%.3f, 0, 0, 0)$", 1 / deviation));
    }

    @Test
    void theConstantsOfLossesAreRight() {
        double p = 1 / (1 + Math.exp(6));
        assertThat(answer("cross-entropy-or-mse"))
                .contains(numbers("$p = %.4f$", p))
                .contains(numbers(
                        "Cross-entropy gives $%.3f$; the squared error $%.4f$", p - 1, 2 * (p - 1) * p * (1 - p)));
        assertThat(answer("logarithms-of-probabilities"))
                .contains(numbers("$-\\ln 10^{-8} = %.2f$", -Math.log(1e-8)))
                .contains(numbers("The cap is $%.2f$ for $10^{-15}$ and $%.2f$", -Math.log(1e-15), -Math.log(1e-12)));
        assertThat(answer("expected-initial-loss"))
                .contains(numbers("$L \\approx \\ln 2 = %.3f$", Math.log(2)))
                .contains(numbers("for ten classes $%.3f$", Math.log(10)))
                .contains(numbers("$%.3f$ for $\\pi = 0.1$", -0.1 * Math.log(0.1) - 0.9 * Math.log(0.9)));
        assertThat(answer("label-smoothing"))
                .contains(numbers("= %.2f . $$", Math.log(0.91 / 0.01)))
                .contains(numbers("here $%.3f$", -0.91 * Math.log(0.91) - 9 * 0.01 * Math.log(0.01)));
    }

    @Test
    void theClippedGradientsAreRight() {
        double norm = Math.hypot(0.5, 8);
        double angle = Math.toDegrees(Math.atan2(8, 0.5) - Math.atan2(1, 0.5));

        assertThat(answer("gradient-clipping-by-norm-or-value"))
                .contains(numbers("by norm $(%.3f, %.3f)$", 0.5 / norm, 8 / norm))
                .contains(numbers("has been turned by %.0f°", angle));
    }

    @Test
    void theTraceOfEarlyStoppingIsRight() {
        double[] losses = {1, 0.9, 0.95, 0.94, 0.85, 0.9, 0.89, 0.88};
        StringBuilder counters = new StringBuilder("| counter |");
        int best = 0;
        int counter = 0;
        for (int epoch = 0; epoch < losses.length; epoch++) {
            boolean better = epoch == 0 || losses[epoch] < losses[best];
            best = better ? epoch : best;
            counter = better ? 0 : counter + 1;
            counters.append(' ').append(counter).append(" |");
        }

        assertThat(answer("early-stopping-precisely"))
                .contains(counters)
                .contains("stops after epoch " + (losses.length - 1) + " and returns the weights of epoch " + best);
    }

    private static String numbers(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static int step(double z) {
        return z >= 0 ? 1 : 0;
    }

    /** The text with every line break as a space. */
    private String answer(String question) {
        return content.text("questions/" + question + ".md").replaceAll("\\s+", " ");
    }
}
