package dev.gradus.engine.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NoiseEstimateTest {

    private static final double[] POINT = new Random(2).doubles(10, -1, 1).toArray();

    /**
     * Each line's estimate is the largest over three spacings of the smallest over three orders. An order's mean square
     * has at least three dependent terms, so one is within a factor of 4 of σ with a probability near 0.9, and the
     * median of three near 0.97; the seeds here are fixed.
     */
    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-9, 1e-6, 1e-3})
    void findsTheNoiseThatWasAdded(double noise) {
        Loss loss = p -> squares(p) + noise * new Random(Arrays.hashCode(p.toArray())).nextGaussian();

        assertThat(estimate(loss)).isBetween(noise / 4, noise * 4);
    }

    @Test
    void isRoundingForASmoothLoss() {
        double size = squares(NamedTensors.of("x", POINT));

        assertThat(estimate(NoiseEstimateTest::squares)).isBetween(0x1p-53 * size, 0x1p-46 * size);
    }

    @Test
    void isTheRoundingOfWhatCancels() {
        Loss cancelling = p -> (squares(p) + 1e6) - 1e6;

        assertThat(estimate(cancelling)).isBetween(1e6 * 0x1p-55, 1e6 * 0x1p-50);
    }

    private static double estimate(Loss loss) {
        NamedTensors parameters = NamedTensors.of("x", POINT);
        LossEvaluator evaluator = new LossEvaluator(loss, parameters, 1000);
        return NoiseEstimate.of(evaluator, POINT, loss.evaluate(parameters), new Random(1));
    }

    private static double squares(NamedTensors p) {
        return Arrays.stream(p.toArray()).map(x -> x * x).sum();
    }
}
