package dev.gradus.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Packs;
import dev.gradus.engine.verify.ExerciseProof;
import dev.gradus.engine.verify.KillMatrix;
import dev.gradus.engine.verify.Progress;
import dev.gradus.engine.verify.Seeds;
import dev.gradus.engine.verify.Verification;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pack proves itself: 5 seeds each, or with {@code gradus.full} the numbers of a release. */
class PackProofTest {
    private static final boolean FULL = Boolean.getBoolean("gradus.full");
    private static final long FIRST_SEED = Long.getLong("gradus.seed", 1);
    private static final Seeds SEEDS = FULL ? new Seeds(500, 50, 50, FIRST_SEED) : new Seeds(5, 5, 1, FIRST_SEED);

    static List<Exercise> exercises() {
        return Packs.installed().exercises();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exercises")
    void everyMistakeIsRejectedAndNamedAndEveryAlternativePasses(Exercise exercise) throws InterruptedException {
        ExerciseProof proof =
                new Verification(SEEDS, 2, Progress.NONE).prove(exercise);

        assertThat(proof.problems())
                .as(() -> KillMatrix.markdown(List.of(proof)))
                .isEmpty();
    }
}
