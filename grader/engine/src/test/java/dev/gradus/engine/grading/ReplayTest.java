package dev.gradus.engine.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.Assessment;
import dev.gradus.engine.GradingListener;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Mistake;
import dev.gradus.engine.remote.Call;
import dev.gradus.engine.remote.ContractProxy;
import dev.gradus.engine.remote.InProcessHost;
import dev.gradus.engine.remote.InProcessTransport;
import dev.gradus.engine.remote.sample.Everything;
import dev.gradus.engine.remote.sample.Samples;
import dev.gradus.engine.report.Diagnosis;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplayTest {
    private final List<Call> heard = new ArrayList<>();
    private final Everything submission = ContractProxy.of(
            Everything.class,
            new InProcessTransport(Everything.class, Samples::obedient),
            (call, reply) -> heard.add(call));

    @Test
    void aFunctionOfTheGraderIsCalledAgain() {
        DoubleUnaryOperator square = z -> z * z;
        double answer = submission.derivative(square, 3);
        Call call = heard.get(0);

        assertThat(Replay.isPossible(call)).isTrue();
        assertThat(call.arguments().get(0)).isSameAs(square);
        assertThat(Replay.ask(Samples.obedient(), call).value()).contains(answer);
    }

    @Test
    void anObjectOfTheSubmissionIsNot() {
        submission.read(submission.counter(5));

        assertThat(heard).hasSize(2).noneMatch(Replay::isPossible);
    }

    @Test
    void neitherIsAFunctionThatLivesInTheSubmission() {
        DoubleUnaryOperator composed = submission.composed(z -> z + 1, z -> 2 * z);
        heard.clear();
        submission.derivative(composed, 3);

        assertThat(heard).last().matches(call -> !Replay.isPossible(call));
    }

    @ParameterizedTest
    @EnumSource(Slip.class)
    void mistakesInCallingAFunctionAreNamed(Slip slip) {
        Exercise exercise = Exercise.of(Quotient.class)
                .reference(() -> new FaultyQuotient(Set.of()))
                .mistakes(Slip.class, FaultyQuotient::new)
                .grading(QuotientGrading.class)
                .alternative("the same", () -> new FaultyQuotient(Set.of()))
                .build();

        Assessment assessment = Assessment.of(
                exercise,
                new InProcessHost(Quotient.class, () -> new FaultyQuotient(Set.of(slip))),
                1,
                GradingListener.NONE);

        assertThat(assessment.diagnoses()).flatExtracting(Diagnosis::mistakes).containsExactly(slip.id());
    }

    /** A contract with a callback. */
    interface Quotient {
        double slope(DoubleUnaryOperator function, double at, double h);
    }

    enum Slip implements Mistake {
        FORWARD,
        NOT_HALVED;

        @Override
        public String says() {
            return name();
        }

        @Override
        public String helps() {
            return "Read the contract once more.";
        }
    }

    record FaultyQuotient(Set<Slip> slips) implements Quotient {
        @Override
        public double slope(DoubleUnaryOperator function, double at, double h) {
            double up = function.applyAsDouble(at + h);
            double down = function.applyAsDouble(slips.contains(Slip.FORWARD) ? at : at - h);
            return (up - down) / (slips.isEmpty() ? 2 * h : h);
        }
    }

    @Grading(contract = Quotient.class)
    static final class QuotientGrading {
        @Check(order = 1, points = 1, title = "the slope of a cube")
        void cube(@Submitted Quotient submission, @Reference Quotient reference) {
            for (double at : new double[] {1, -2, 0.5}) {
                Expect.that("slope", submission.slope(z -> z * z * z, at, 0.1))
                        .isCloseTo(reference.slope(z -> z * z * z, at, 0.1), Tolerance.standard());
            }
        }
    }
}
