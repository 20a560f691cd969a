package dev.gradus.solutions.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class RegularizationLessonTest {
    private static final double[] TRACE = {1, 0.9, 0.95, 0.94, 0.85, 0.9, 0.89, 0.88, 0.87};
    private static final int NEVER = -1;

    private final LessonText lesson = LessonText.of("regularization");

    @Test
    void weightsShrinkAsStated() {
        lesson.says("that is %s per step, and %.3f after a thousand", 1 - 0.1 * 0.01, Math.pow(1 - 0.1 * 0.01, 1000))
                .says("`l2(0.01)` the gradient is $%.2f\\,w$", 2 * 0.01);
    }

    @Test
    void theNumbersOfDropoutAreRight() {
        lesson.says("Of 64 units %.1f are dropped", 64 * 0.3)
                .says("deviation of %.1f", Math.sqrt(64 * 0.3 * 0.7))
                .says("$1/0.7 = %.4f$", 1 / 0.7);
    }

    @Test
    void trainingStopsWhereTheTableSays() {
        double best = Double.POSITIVE_INFINITY;
        int bestEpoch = 0;
        int waited = 0;
        int epoch = 0;
        for (; waited < 3; epoch++) {
            if (TRACE[epoch] < best) {
                best = TRACE[epoch];
                bestEpoch = epoch;
                waited = 0;
            } else {
                waited++;
            }
        }
        lesson.says("Training stops after epoch %d, and the weights of epoch %d come back", epoch - 1, bestEpoch);
    }

    @Test
    void theWrongRulesStopWhereStated() {
        lesson.says("all bad epochs would stop at epoch %d", stop(bad -> bad >= 3, false, false))
                .says("(that would be epoch %d)", stop(bad -> bad > 3, true, false));
        assertThat(stop(bad -> bad >= 3, true, true)).isEqualTo(NEVER);
    }

    private static int stop(IntPredicate enough, boolean resets, boolean comparesWithLast) {
        double best = Double.POSITIVE_INFINITY;
        int bad = 0;
        for (int epoch = 0; epoch < TRACE.length; epoch++) {
            boolean better = TRACE[epoch] < best;
            bad = better ? resets ? 0 : bad : bad + 1;
            best = better || comparesWithLast ? TRACE[epoch] : best;
            if (enough.test(bad)) {
                return epoch;
            }
        }
        return NEVER;
    }
}
