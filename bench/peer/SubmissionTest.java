package practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.engine.Assessment;
import dev.gradus.engine.GradingListener;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Packs;
import dev.gradus.engine.remote.InProcessHost;
import dev.gradus.engine.report.Verdict;
import org.junit.jupiter.api.Test;

/** What a build tool's tests of one submission would do: the very same checks, in one process, without a cage. */
class SubmissionTest {
    @Test
    void passesEveryCheck() {
        Exercise exercise = Packs.installed().find("two-layer-backprop").orElseThrow();
        Assessment assessment = Assessment.of(
                exercise,
                new InProcessHost(exercise.contract(), MyTwoLayerBackprop::new),
                4711,
                GradingListener.NONE);
        assertEquals(Verdict.PASSED, assessment.verdict());
    }
}
