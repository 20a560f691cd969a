package dev.gradus.engine.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.Assessment;
import dev.gradus.engine.report.CheckResult;
import dev.gradus.engine.report.Flag;
import dev.gradus.engine.report.Outcome;
import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.toy.AffineLayer;
import dev.gradus.engine.toy.FaultyAffineLayer;
import dev.gradus.engine.toy.FaultyAffineLayer.Slip;
import dev.gradus.engine.toy.Toy;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class StandardChecksTest {

    @Test
    void rejectsASubmissionThatChangesItsArgument() {
        Assessment assessment = Toy.assess(Toy.with(Slip.CHANGES_INPUT), 1);

        CheckResult check = check(assessment, "leaves-arguments-alone");
        assertThat(check.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(check.finding().orElseThrow().says()).contains("forward(…) changed its argument x");
        assertThat(assessment.flags()).extracting(Flag::id).contains("changes-argument");
    }

    @Test
    void rejectsASubmissionWhoseAnswersDependOnEarlierCalls() {
        AffineLayer counting = new FaultyAffineLayer(Set.of()) {
            private int calls;

            @Override
            public SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
                // Far below every tolerance, so that only a bitwise comparison sees it.
                return super.forward(x, w, b).plus(++calls * 1e-14);
            }
        };

        Assessment assessment = Toy.assess(counting, 2);

        assertThat(assessment.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(check(assessment, "gives-the-same-answer-again").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(assessment.flags()).extracting(Flag::id).contains("impure");
    }

    @Test
    void aSubmissionThatComputesNothingGetsNothingForLeavingArgumentsAlone() {
        Assessment assessment = Toy.assess(new practice.MyAffineLayer(), 3);

        assertThat(assessment.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(assessment.points()).isZero();
    }

    @Test
    void anExceptionCostsOnlyTheCheckThatMeetsIt() {
        AffineLayer throwing = new FaultyAffineLayer(Set.of()) {
            @Override
            public Gradients backward(SimpleMatrix x, SimpleMatrix dz) {
                throw new IllegalStateException("not yet");
            }
        };

        Assessment assessment = Toy.assess(throwing, 4);

        assertThat(check(assessment, "gradients").outcome()).isEqualTo(Outcome.THREW);
        assertThat(check(assessment, "gradients").finding().orElseThrow().says())
                .contains("IllegalStateException")
                .contains("not yet");
        assertThat(check(assessment, "forward").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(assessment.verdict()).isEqualTo(Verdict.PARTIAL);
    }

    @Test
    void aReturnedNullIsAFindingAndNoCrash() {
        AffineLayer absent = new FaultyAffineLayer(Set.of()) {
            @Override
            public SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
                return null;
            }
        };

        CheckResult check = check(Toy.assess(absent, 5), "forward");

        assertThat(check.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(check.finding().orElseThrow().says()).isEqualTo("forward(…) returned null");
    }

    @Test
    void theSameSeedGivesTheSameAssessment() {
        for (Slip slip : Slip.values()) {
            assertThat(Toy.assess(Toy.with(slip), 77))
                    .usingRecursiveComparison()
                    .isEqualTo(Toy.assess(Toy.with(slip), 77));
        }
    }

    private static CheckResult check(Assessment assessment, String id) {
        return assessment.checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
