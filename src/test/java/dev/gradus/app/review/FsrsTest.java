package dev.gradus.app.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares with values that others published for FSRS-6 with its default weights: ts-fsrs,
 * {@code __tests__/FSRS-6.test.ts} at commit 29d8582f3fa53e651db5f2d2fa2b48e113b86514, which has the memory states from
 * fsrs-rs, {@code src/inference.rs}; and holds laws over many random histories.
 */
class FsrsTest {
    private static final Offset<Double> PRINTED = within(1e-4);
    private static final int HISTORIES = 2_000;
    private static final int REVIEWS = 30;

    private final Fsrs fsrs = Fsrs.standard();

    /** From ts-fsrs, "first repeat". */
    @Test
    void beginsAsPublished() {
        assertThat(fsrs.first(Recall.MISSED).stability()).isEqualTo(0.212);
        assertThat(fsrs.first(Recall.MISSED).difficulty()).isEqualTo(6.4133);
        assertThat(fsrs.first(Recall.KNEW).stability()).isEqualTo(2.3065);
        assertThat(fsrs.first(Recall.KNEW).difficulty()).isEqualTo(2.11810397, within(1e-8));
    }

    /** From ts-fsrs, "memory state[short-term]": Again once, then Good five times, after 0, 0, 1, 3, 8 and 21 days. */
    @Test
    void reachesThePublishedMemoryState() {
        Memory memory = afterMissingAndKnowing(fsrs);
        assertThat(memory.stability()).isEqualTo(53.62691, PRINTED);
        assertThat(memory.difficulty()).isEqualTo(6.3574867, PRINTED);
    }

    /** From ts-fsrs, "memory state[long-term]": the same when reviews on the same day change nothing (w17 to w19 are 0). */
    @Test
    void reachesThePublishedMemoryStateWithoutTheWeightsOfTheSameDay() {
        double[] weights = Fsrs.defaultWeights();
        weights[17] = 0;
        weights[18] = 0;
        weights[19] = 0;
        Memory memory = afterMissingAndKnowing(new Fsrs(weights));
        assertThat(memory.stability()).isEqualTo(53.335106, PRINTED);
        assertThat(memory.difficulty()).isEqualTo(6.3574867, PRINTED);
    }

    /**
     * From ts-fsrs, "ivl_history": 0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21, each the interval after a review on the
     * day that the one before led to. Its zeros are learning steps of minutes, which are reviews on the same day here.
     */
    @Test
    void givesThePublishedIntervals() {
        int[] published = {0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21};
        Memory memory = fsrs.first(Recall.KNEW);
        for (int i = 1; i < published.length; i++) {
            memory = fsrs.next(memory, published[i - 1], i == 6 || i == 7 ? Recall.MISSED : Recall.KNEW);
            if (published[i] > 0) {
                assertThat(fsrs.interval(memory, 0.9)).as("review " + i).isEqualTo(published[i]);
            }
        }
    }

    /** From fsrs-rs, {@code src/inference.rs}, test of the next interval: intervals for a stability of one day. */
    @ParameterizedTest
    @CsvSource({"0.3, 2508", "0.4, 387", "0.5, 90", "0.6, 27", "0.7, 9", "0.8, 3", "0.9, 1", "1, 1"})
    void choosesThePublishedIntervalForARetention(double retention, int days) {
        assertThat(fsrs.interval(new Memory(1, 5), retention)).isEqualTo(days);
    }

    /** From ts-fsrs, "get retrievability": a first answer graded Easy (stability 8.2956) eight days later. */
    @Test
    void forgetsAsPublished() {
        assertThat(fsrs.retrievability(new Memory(8.2956, 1), 8)).isEqualTo(0.9024733, within(1e-7));
    }

    @Test
    void remembersEverythingAtOnceAndNineInTenAfterTheStability() {
        Random random = new Random(1);
        for (int i = 0; i < HISTORIES; i++) {
            Memory memory = new Memory(Math.exp(random.nextDouble() * 15 - 6), 1 + 9 * random.nextDouble());
            assertThat(fsrs.retrievability(memory, 0)).isEqualTo(1);
            assertThat(fsrs.retrievability(memory, memory.stability())).isEqualTo(0.9, within(1e-12));
            double days = random.nextDouble() * 1000;
            assertThat(fsrs.retrievability(memory, days + 1)).isLessThan(fsrs.retrievability(memory, days));
        }
    }

    @Test
    void knowingNeverShortensAndMissingNeverLengthensStability() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            Memory memory = fsrs.first(recall(random));
            for (int review = 0; review < REVIEWS; review++) {
                long days = random.nextInt(4) == 0 ? 0 : (long) Math.exp(random.nextDouble() * 8);
                Memory known = fsrs.next(memory, days, Recall.KNEW);
                Memory missed = fsrs.next(memory, days, Recall.MISSED);
                assertThat(known.stability()).isGreaterThanOrEqualTo(memory.stability());
                assertThat(missed.stability()).isLessThanOrEqualTo(memory.stability());
                assertThat(known.difficulty()).isBetween(1.0, 10.0);
                assertThat(missed.difficulty()).isBetween(memory.difficulty() - 0.01, 10.0);
                assertThat(known.difficulty()).isLessThanOrEqualTo(missed.difficulty());
                memory = random.nextBoolean() ? known : missed;
            }
        }
    }

    @Test
    void neverWaitsLessThanADayNorMoreThanAHundredYears() {
        assertThat(fsrs.interval(new Memory(Memory.LEAST_STABILITY, 10), 0.9)).isEqualTo(1);
        assertThat(fsrs.interval(new Memory(1e12, 1), 0.9)).isEqualTo(36_500);
    }

    @Test
    void refusesWhatIsNoMemoryAndNoTime() {
        assertThatThrownBy(() -> new Memory(0, 5)).hasMessageContaining("stability of 0.0");
        assertThatThrownBy(() -> new Memory(Double.NaN, 5)).hasMessageContaining("stability");
        assertThatThrownBy(() -> new Memory(1, 0.9)).hasMessageContaining("difficulty of 0.9");
        assertThatThrownBy(() -> fsrs.next(new Memory(1, 5), -1, Recall.KNEW)).hasMessageContaining("-1");
        assertThatThrownBy(() -> fsrs.interval(new Memory(1, 5), 0)).hasMessageContaining("retention of 0.0");
        assertThatThrownBy(() -> new Fsrs(1, 2)).hasMessageContaining("21 weights");
    }

    private static Memory afterMissingAndKnowing(Fsrs model) {
        Memory memory = model.first(Recall.MISSED);
        for (long days : new long[] {0, 1, 3, 8, 21}) {
            memory = model.next(memory, days, Recall.KNEW);
        }
        return memory;
    }

    private static Recall recall(Random random) {
        return random.nextBoolean() ? Recall.KNEW : Recall.MISSED;
    }
}
