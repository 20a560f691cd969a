package dev.gradus.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Binomial numbers are SciPy 1.17.1's, binom.cdf and binom.sf. */
final class ConvergenceCheckTest {

    @Test
    void fourteenOfTwentyAreNeededAtNinetyNinePercent() {
        BinomialAcceptance acceptance = ConvergenceCheck.ofRuns(20).acceptance();

        assertThat(acceptance.required()).isEqualTo(14);
        assertThat(acceptance.falseRejectionRate()).isCloseTo(6.915721546315442e-10, within(1e-20));
        assertThat(acceptance.acceptanceProbability(0.25)).isCloseTo(2.9511746106436476e-05, within(1e-17));
    }

    @Test
    void oneOfFifteenIsNeededAtThreeQuarters() {
        BinomialAcceptance acceptance =
                ConvergenceCheck.ofRuns(15).withSuccessProbability(0.75).acceptance();

        assertThat(acceptance.required()).isEqualTo(1);
        assertThat(acceptance.falseRejectionRate()).isCloseTo(Math.pow(0.25, 15), within(1e-20));
    }

    @Test
    void tooFewRunsMakeNoTest() {
        assertThatThrownBy(() -> BinomialAcceptance.of(14, 0.75, 1e-9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("use more");
    }

    @Test
    void acceptsAtTheRequirementAndRejectsBelow() {
        assertThat(result(14).accepted()).isTrue();
        assertThat(result(13).accepted()).isFalse();
    }

    @Test
    void reportsHowTheFailedRunsEnded() {
        ConvergenceResult result = result(12);

        assertThat(result.successes()).isEqualTo(12);
        assertThat(result.count(RunOutcome.PLATEAU)).isEqualTo(8);
        assertThat(result.summary())
                .startsWith(
                        "12 of 20 runs converged, 14 are needed (a right network misses that with probability 6.9e-10)")
                .contains("8 × its loss stayed at what the best constant answer gives");
    }

    @Test
    void tellsPlateauLocalMinimumDivergenceAndSlownessApart() {
        assertThat(outcome(DoubleStream.iterate(0.26, loss -> 0.25 + (loss - 0.25) * 0.9)))
                .isEqualTo(RunOutcome.PLATEAU);
        assertThat(outcome(DoubleStream.iterate(0.3, loss -> 0.125 + (loss - 0.125) * 0.9)))
                .isEqualTo(RunOutcome.LOCAL_MINIMUM);
        assertThat(outcome(DoubleStream.iterate(0.3, loss -> loss * 0.999))).isEqualTo(RunOutcome.TOO_SLOW);
        assertThat(outcome(DoubleStream.iterate(0.3, loss -> loss * 1.5))).isEqualTo(RunOutcome.DIVERGED);
        assertThat(outcome(DoubleStream.iterate(0.3, loss -> Double.NaN))).isEqualTo(RunOutcome.DIVERGED);
    }

    @Test
    void readsRealTrainingsOfXor() {
        LossCurve curve = new LossCurve(ConvergenceCheck.XOR_MEAN_SQUARED_ERROR);

        assertThat(curve.outcome(XorTraining.symmetric().run(4000))).isEqualTo(RunOutcome.PLATEAU);
        TrainingRun full = XorTraining.random(3, 2).run(10_000);
        assertThat(curve.outcome(full)).isEqualTo(RunOutcome.CONVERGED);
        int halfway = (int)
                Arrays.stream(full.losses()).takeWhile(loss -> loss > 0.125).count();
        assertThat(curve.outcome(XorTraining.random(3, 2).run(halfway))).isEqualTo(RunOutcome.TOO_SLOW);
    }

    private static RunOutcome outcome(DoubleStream losses) {
        TrainingRun run = new TrainingRun(1, false, losses.limit(500).toArray());
        return new LossCurve(ConvergenceCheck.XOR_MEAN_SQUARED_ERROR).outcome(run);
    }

    private static ConvergenceResult result(int successes) {
        double[] flat = {0.25, 0.25, 0.25};
        List<TrainingRun> runs = Stream.concat(
                        IntStream.range(0, successes).mapToObj(i -> new TrainingRun(i, true, flat)),
                        IntStream.range(successes, 20).mapToObj(i -> new TrainingRun(i, false, flat)))
                .toList();
        return ConvergenceCheck.ofRuns(20).on(runs, ConvergenceCheck.XOR_MEAN_SQUARED_ERROR);
    }
}
