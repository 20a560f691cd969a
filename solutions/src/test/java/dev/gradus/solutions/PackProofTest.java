package dev.gradus.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.diagnosis.Deviation;
import dev.gradus.engine.grading.GradingLauncher;
import dev.gradus.engine.grading.GradingRun;
import dev.gradus.engine.pack.ContentReader;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.ExerciseContent;
import dev.gradus.engine.pack.Packs;
import dev.gradus.engine.remote.Host;
import dev.gradus.engine.remote.InProcessHost;
import dev.gradus.engine.report.Outcome;
import dev.gradus.engine.verify.ExerciseProof;
import dev.gradus.engine.verify.KillMatrix;
import dev.gradus.engine.verify.Progress;
import dev.gradus.engine.verify.Seeds;
import dev.gradus.engine.verify.Verification;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pack proves itself: 3 seeds, and pairs of mistakes for a quarter of the exercises, or with {@code gradus.full} the
 * numbers of a release.
 */
class PackProofTest {
    private static final boolean FULL = Boolean.getBoolean("gradus.full");
    private static final long FIRST_SEED = Long.getLong("gradus.seed", 1);
    /** Of how many exercises one is tried with pairs of mistakes too, by an ordinary build. */
    private static final int WITH_PAIRS = 4;

    private static Seeds seeds(Exercise exercise) {
        if (FULL) {
            return new Seeds(500, 50, 50, FIRST_SEED);
        }
        int pairs = exercises().indexOf(exercise) % WITH_PAIRS == 0 ? 1 : 0;
        return new Seeds(3, 3, pairs, FIRST_SEED);
    }

    static List<Exercise> exercises() {
        return Packs.installed().exercises();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exercises")
    void everyMistakeIsRejectedAndNamedAndEveryAlternativePasses(Exercise exercise) throws InterruptedException {
        ExerciseProof proof = new Verification(seeds(exercise), 2, Progress.NONE).prove(exercise);

        assertThat(proof.problems())
                .as(() -> KillMatrix.markdown(List.of(proof)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exercises")
    void withoutAMistakeTheFaultyImplementationIsTheReference(Exercise exercise) {
        Host host = new InProcessHost(exercise.contract(), () -> exercise.faulty(Set.of()));
        try (GradingRun run = new GradingRun(exercise, host, FIRST_SEED, check -> {})) {
            GradingLauncher.run(run);

            assertThat(run.checks())
                    .allSatisfy(check -> assertThat(check.outcome()).isEqualTo(Outcome.PASSED));
            assertThat(Deviation.of(exercise, run.checks())).isFalse();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exercises")
    void hasWhatALearnerAndAnAuthorNeed(Exercise exercise) {
        ExerciseContent content = new ContentReader(exercise.contract()).exercise(exercise.id());

        assertThat(content.hints()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(exercise.alternatives()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(exercise.mistakes()).hasSizeGreaterThanOrEqualTo(4);
    }
}
