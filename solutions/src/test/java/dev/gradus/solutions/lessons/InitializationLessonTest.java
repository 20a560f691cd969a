package dev.gradus.solutions.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.solutions.initialization.ReferenceHeInitialization;
import dev.gradus.solutions.initialization.ReferenceXavierInitialization;
import org.junit.jupiter.api.Test;

class InitializationLessonTest {
    private final LessonText lesson = LessonText.of("initialization");

    @Test
    void theTableOfBothSchemesIsRight() {
        int[][] layers = {{2, 4}, {4, 1}, {80, 20}, {784, 128}};
        for (int[] layer : layers) {
            lesson.says(
                    "| %d → %d | %.4f | %.4f |",
                    layer[0],
                    layer[1],
                    new ReferenceHeInitialization().standardDeviation(layer[0]),
                    new ReferenceXavierInitialization().standardDeviation(layer[0], layer[1]));
        }
    }

    @Test
    void theFactorPerLayerIsTheStatedOneAndNetworksFollowIt() {
        double[] deviations = {0.01, 0.1, Math.sqrt(0.02), 0.2};
        for (double deviation : deviations) {
            double factor = Math.sqrt(100 * deviation * deviation / 2);
            double[] signal = Measured.signal(deviation);
            // One random network scatters; the logarithm of its factor per layer is right within 0.1.
            double measured = Math.pow(signal[Measured.LAYERS], 1.0 / Measured.LAYERS);
            assertThat(Math.abs(Math.log(measured / factor))).isLessThan(0.1);
        }
        lesson.says("| %.4f | $%.1f \\cdot 10^{-24}$ |", Math.sqrt(0.005), 1e24 * Math.pow(0.005, 10))
                .says("| %.4f | %.5f |", Math.sqrt(0.5), Math.pow(0.5, 10))
                .says("| %.4f | %.0f |", Math.sqrt(2), Math.pow(2, 10));
    }

    @Test
    void thePictureSaysWhatWasMeasured() {
        assertThat(Measured.signal(0.1)[Measured.LAYERS]).isBetween(1e-4, 1e-3);
        assertThat(Measured.signal(Math.sqrt(0.02))[Measured.LAYERS]).isBetween(0.3, 0.6);
        assertThat(Measured.signal(0.2)[Measured.LAYERS]).isBetween(350.0, 450.0);
    }

    @Test
    void theStandardErrorsAreRight() {
        lesson.says("that is %.1f %% and %.2f %%", 100 / Math.sqrt(40_000), 100 * Math.sqrt(0.2 / 20_000));
        assertThat(0.03 * Math.sqrt(40_000)).isBetween(5.9, 6.1);
        assertThat(0.03 / Math.sqrt(0.2 / 20_000)).isBetween(9.0, 10.0);
        assertThat(Math.sqrt(2.0 / 20_000)).isEqualTo(0.01);
    }
}
