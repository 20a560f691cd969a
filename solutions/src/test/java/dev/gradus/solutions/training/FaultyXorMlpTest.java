package dev.gradus.solutions.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.grading.Cases;
import dev.gradus.exercises.training.XorMlp;
import dev.gradus.exercises.training.XorMlp.Gradients;
import dev.gradus.exercises.training.XorMlp.Parameters;
import dev.gradus.exercises.training.XorMlp.Training;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultyXorMlpTest {
    private static final int SEEDS = 30;

    /** Every answer of a network to the questions of one seed, argument after the call included. */
    private static List<double[]> answers(XorMlp subject, long seed) {
        Cases cases = Cases.of(seed, "answers");
        Network network = Network.draw(cases, 5, 3);
        SimpleMatrix certain = new SimpleMatrix(new double[][] {{0}, {1}, {0}, {1}, {0.5}});
        Parameters initial = subject.initialize(4, new Random(seed));
        Gradients gradients = subject.gradients(network.x(), network.y(), network.parameters());
        Training training = subject.train(network.x(), network.y(), network.parameters(), 0.3, 4);
        List<double[]> answers = new ArrayList<>();
        answers.add(subject.predict(network.x(), Network.draw(cases, 3, 3).parameters())
                .getDDRM()
                .getData());
        answers.add(new double[] {subject.loss(certain, network.y()), subject.loss(certain, certain)});
        answers.add(training.lossBeforeEachEpoch());
        for (Tensor tensor : Tensor.values()) {
            answers.add(tensor.of(initial).getDDRM().getData());
            answers.add(tensor.of(gradients).getDDRM().getData());
            answers.add(tensor.of(training.parameters()).getDDRM().getData());
            answers.add(tensor.of(network.parameters()).getDDRM().getData());
        }
        return answers;
    }

    @Test
    void withoutAMistakeItIsTheReferenceBitForBit() {
        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(same(answers(new FaultyXorMlp(Set.of()), seed), answers(new ReferenceXorMlp(), seed)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(XorSlip.class)
    void everyMistakeChangesSomeAnswer(XorSlip slip) {
        assertThat(same(answers(new FaultyXorMlp(Set.of(slip)), 1), answers(new ReferenceXorMlp(), 1)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(XorSlip.class)
    void exclusionIsMutualAndNeverOfItself(XorSlip slip) {
        assertThat(slip.excludes(slip)).isFalse();
        for (XorSlip other : XorSlip.values()) {
            assertThat(slip.excludes(other)).isEqualTo(other.excludes(slip));
        }
    }

    private static boolean same(List<double[]> one, List<double[]> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!Arrays.equals(one.get(i), other.get(i))) {
                return false;
            }
        }
        return one.size() == other.size();
    }
}
