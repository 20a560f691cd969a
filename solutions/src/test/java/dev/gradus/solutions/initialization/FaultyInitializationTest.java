package dev.gradus.solutions.initialization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.initialization.HeInitialization;
import dev.gradus.exercises.initialization.XavierInitialization;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FaultyInitializationTest {
    private static final int SEEDS = 50;

    /** Every answer of an initialiser for one layer and seed. */
    private static List<SimpleMatrix> xavier(Set<FaultyXavierInitialization.Slip> made, int in, int out, long seed) {
        return answers(new FaultyXavierInitialization(made), in, out, seed);
    }

    private static List<SimpleMatrix> answers(XavierInitialization subject, int in, int out, long seed) {
        return List.of(
                number(subject.standardDeviation(in, out)),
                number(subject.limit(in, out)),
                subject.normal(in, out, new Random(seed)),
                subject.uniform(in, out, new Random(seed)));
    }

    private static List<SimpleMatrix> answers(HeInitialization subject, int in, int out, long seed) {
        return List.of(
                number(subject.standardDeviation(in)),
                number(subject.limit(in)),
                subject.normal(in, out, new Random(seed)),
                subject.uniform(in, out, new Random(seed)),
                subject.biases(out));
    }

    @Test
    void withoutAMistakeTheyAreTheReferencesBitForBit() {
        for (long seed = 0; seed < SEEDS; seed++) {
            int in = 1 + (int) seed;
            int out = SEEDS - (int) seed;
            assertSame(xavier(Set.of(), in, out, seed), answers(new ReferenceXavierInitialization(), in, out, seed));
            assertSame(
                    answers(new FaultyHeInitialization(Set.of()), in, out, seed),
                    answers(new ReferenceHeInitialization(), in, out, seed));
        }
    }

    @ParameterizedTest
    @EnumSource(FaultyXavierInitialization.Slip.class)
    void everyMistakeOfXaviersChangesSomeAnswer(FaultyXavierInitialization.Slip slip) {
        assertThat(same(xavier(Set.of(slip), 12, 3, 1), answers(new ReferenceXavierInitialization(), 12, 3, 1)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(FaultyHeInitialization.Slip.class)
    void everyMistakeOfHesChangesSomeAnswer(FaultyHeInitialization.Slip slip) {
        assertThat(same(
                        answers(new FaultyHeInitialization(Set.of(slip)), 12, 3, 1),
                        answers(new ReferenceHeInitialization(), 12, 3, 1)))
                .isFalse();
    }

    static Stream<List<? extends Mistake>> mistakes() {
        return Stream.of(
                List.of(FaultyXavierInitialization.Slip.values()), List.of(FaultyHeInitialization.Slip.values()));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void exclusionIsMutualAndNeverOfItself(List<Mistake> mistakes) {
        for (Mistake mistake : mistakes) {
            assertThat(mistake.excludes(mistake)).isFalse();
            for (Mistake other : mistakes) {
                assertThat(mistake.excludes(other)).isEqualTo(other.excludes(mistake));
            }
        }
    }

    private static SimpleMatrix number(double value) {
        return new SimpleMatrix(new double[][] {{value}});
    }

    private static void assertSame(List<SimpleMatrix> one, List<SimpleMatrix> other) {
        assertThat(same(one, other)).isTrue();
    }

    private static boolean same(List<SimpleMatrix> one, List<SimpleMatrix> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).isIdentical(other.get(i), 0)) {
                return false;
            }
        }
        return one.size() == other.size();
    }
}
