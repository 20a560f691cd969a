package dev.gradus.engine.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.Assessment;
import dev.gradus.engine.report.Diagnosis;
import dev.gradus.engine.report.Diagnosis.Kind;
import dev.gradus.engine.report.Outcome;
import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.toy.AffineLayer;
import dev.gradus.engine.toy.FaultyAffineLayer;
import dev.gradus.engine.toy.FaultyAffineLayer.Slip;
import dev.gradus.engine.toy.Toy;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiagnosisTest {

    @ParameterizedTest
    @EnumSource(Slip.class)
    void namesEverySingleMistakeAndNothingElse(Slip slip) {
        for (long seed = 1; seed <= 20; seed++) {
            Assessment assessment = Toy.assess(Toy.with(slip), seed);

            assertThat(assessment.verdict()).as("seed %d", seed).isEqualTo(Verdict.PARTIAL);
            assertThat(assessment.diagnoses())
                    .as("seed %d", seed)
                    .extracting(Diagnosis::kind, Diagnosis::mistakes)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.MISTAKE, List.of(slip.id())));
        }
    }

    @Test
    void namesBothMistakesOfAPair() {
        Assessment assessment = Toy.assess(Toy.with(Slip.NO_AVERAGE, Slip.BIAS_OF_FIRST_SAMPLE), 3);

        assertThat(assessment.diagnoses())
                .extracting(Diagnosis::kind, Diagnosis::mistakes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.PAIR, List.of("bias-of-first-sample", "no-average")));
    }

    @Test
    void namesThreeMistakesInDifferentMethods() {
        Assessment assessment = Toy.assess(Toy.with(Slip.NO_AVERAGE, Slip.NO_BIAS, Slip.VARIANCE_FOR_DEVIATION), 4);

        assertThat(assessment.diagnoses())
                .flatExtracting(Diagnosis::mistakes)
                .containsExactlyInAnyOrder("no-average", "no-bias", "variance-for-deviation");
    }

    @Test
    void namesAMistakeInRandomDrawsThatAreMadeInAnotherOrder() {
        AffineLayer columnByColumn = new FaultyAffineLayer(Set.of()) {
            @Override
            public SimpleMatrix weights(int rows, int columns, Random random) {
                SimpleMatrix w = new SimpleMatrix(rows, columns);
                for (int column = 0; column < columns; column++) {
                    for (int row = 0; row < rows; row++) {
                        w.set(row, column, random.nextGaussian() / rows);
                    }
                }
                return w;
            }
        };

        assertThat(Toy.assess(columnByColumn, 5).diagnoses())
                .flatExtracting(Diagnosis::mistakes)
                .containsExactly("variance-for-deviation");
    }

    @Test
    void saysTheFactorOfAnUnknownMistake() {
        AffineLayer threeTimes = new FaultyAffineLayer(Set.of()) {
            @Override
            public SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
                return super.forward(x, w, b).scale(3);
            }
        };

        List<Diagnosis> diagnoses = Toy.assess(threeTimes, 6).diagnoses();

        assertThat(diagnoses).hasSize(1);
        assertThat(diagnoses.get(0).kind()).isEqualTo(Kind.PATTERN);
        assertThat(diagnoses.get(0).says()).contains("3 times the right value");
    }

    @Test
    void saysWhichPartIsTheFirstToBeWrong() {
        AffineLayer noisyBias = new FaultyAffineLayer(Set.of()) {
            @Override
            public Gradients backward(SimpleMatrix x, SimpleMatrix dz) {
                Gradients right = super.backward(x, dz);
                SimpleMatrix db = right.db().copy();
                for (int i = 0; i < db.getNumElements(); i++) {
                    db.set(i, db.get(i) * (1 + i) + 0.3);
                }
                return new Gradients(right.dW(), db);
            }
        };

        List<Diagnosis> diagnoses = Toy.assess(noisyBias, 7).diagnoses();

        assertThat(diagnoses).extracting(Diagnosis::kind).containsExactly(Kind.LOCATION);
        assertThat(diagnoses.get(0).says()).startsWith("db is the first").contains("dW is right");
    }

    @Test
    void saysThatAResultIsTransposed() {
        AffineLayer transposed = new FaultyAffineLayer(Set.of()) {
            @Override
            public Gradients backward(SimpleMatrix x, SimpleMatrix dz) {
                Gradients right = super.backward(x, dz);
                return new Gradients(right.dW().transpose(), right.db());
            }
        };

        List<Diagnosis> diagnoses = Toy.assess(transposed, 8).diagnoses();

        assertThat(diagnoses).extracting(Diagnosis::kind).containsExactly(Kind.SHAPE);
        assertThat(diagnoses.get(0).says()).contains("dW").contains("transposed");
    }

    @Test
    void saysWhereAValueIsNotFinite() {
        AffineLayer overflowing = new FaultyAffineLayer(Set.of()) {
            @Override
            public SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
                SimpleMatrix z = super.forward(x, w, b);
                z.set(1, 2, Double.NaN);
                return z;
            }
        };

        List<Diagnosis> diagnoses = Toy.assess(overflowing, 9).diagnoses();

        assertThat(diagnoses).extracting(Diagnosis::kind).containsExactly(Kind.NOT_FINITE);
        assertThat(diagnoses.get(0).says()).startsWith("forward[1][2] is NaN");
    }

    @Test
    void saysNothingOfAMistakeThatTheAnswersDoNotShow() {
        AffineLayer wild = new FaultyAffineLayer(Set.of()) {
            @Override
            public SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
                return super.forward(x, w, b).elementPower(2.0);
            }
        };

        assertThat(Toy.assess(wild, 10).diagnoses())
                .noneMatch(diagnosis -> !diagnosis.mistakes().isEmpty());
    }

    @Test
    void aRightSubmissionHasNoDiagnosis() {
        Assessment assessment = Toy.assess(Toy.with(), 11);

        assertThat(assessment.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(assessment.diagnoses()).isEmpty();
        assertThat(assessment.checks()).allMatch(check -> check.outcome() == Outcome.PASSED);
    }
}
