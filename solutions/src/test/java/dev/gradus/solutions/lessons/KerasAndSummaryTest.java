package dev.gradus.solutions.lessons;

import org.junit.jupiter.api.Test;

class KerasAndSummaryTest {

    @Test
    void theParametersOfTheKerasNetworkAreCounted() {
        LessonText.of("keras")
                .says("= %d", 2 * 64 + 64 + 64 * 32 + 32 + 32 + 1)
                .says("largest loss %.1f | $10^{-12}$, largest loss %.1f", -Math.log(1e-7), -Math.log(1e-12));
    }

    @Test
    void theNumbersOfTheSummaryAreRight() {
        LessonText.of("summary").says("0.25^5 = %.6f", Math.pow(0.25, 5)).says("$\\ln 2 = %.3f$", Math.log(2));
    }
}
