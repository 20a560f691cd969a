package dev.gradus.engine.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.Assessment;
import dev.gradus.engine.GradingListener;
import dev.gradus.engine.remote.InProcessHost;
import dev.gradus.engine.report.CheckResult;
import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.report.Visibility;
import dev.gradus.engine.toy.AffineLayer;
import dev.gradus.engine.toy.FaultyAffineLayer.Slip;
import dev.gradus.engine.toy.Toy;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckScopeTest {

    @Test
    void hiddenChecksDoNotRunWhenVisibleOnesAreAskedFor() {
        AffineLayer wrongWhereItIsHidden = Toy.with(Slip.NO_AVERAGE);

        Assessment visible = assess(wrongWhereItIsHidden, CheckScope.VISIBLE);

        assertThat(visible.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(visible.checks()).extracting(CheckResult::visibility).containsOnly(Visibility.VISIBLE);
        assertThat(assess(wrongWhereItIsHidden, CheckScope.ALL).verdict()).isEqualTo(Verdict.PARTIAL);
    }

    @Test
    void aVisibleCheckSeesTheSameInputsInBothScopes() {
        AffineLayer wrong = Toy.with(Slip.NO_BIAS);

        CheckResult alone = assess(wrong, CheckScope.VISIBLE).checks().get(0);

        assertThat(alone.finding()).isPresent();
        assertThat(alone.finding())
                .isEqualTo(assess(wrong, CheckScope.ALL).checks().get(0).finding());
    }

    @Test
    void whatIsPlannedIsWhatRuns() {
        for (CheckScope scope : CheckScope.values()) {
            List<CheckResult> ran = assess(Toy.with(), scope).checks();
            List<PlannedCheck> planned = PlannedCheck.of(Toy.EXERCISE, scope);

            assertThat(planned)
                    .extracting(PlannedCheck::id)
                    .containsExactlyElementsOf(ran.stream().map(CheckResult::id).toList());
            assertThat(planned)
                    .extracting(PlannedCheck::title)
                    .containsExactlyElementsOf(
                            ran.stream().map(CheckResult::title).toList());
            assertThat(planned.stream().mapToDouble(PlannedCheck::points).sum())
                    .isEqualTo(ran.stream().mapToDouble(CheckResult::maxPoints).sum());
        }
    }

    private static Assessment assess(AffineLayer implementation, CheckScope scope) {
        return Assessment.of(
                Toy.EXERCISE,
                new InProcessHost(AffineLayer.class, () -> implementation),
                1,
                scope,
                GradingListener.NONE);
    }
}
