package dev.gradus.solutions.losses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Mistake;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LossMistakesTest {

    static List<Exercise> exercises() {
        return LossExercises.all();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void exclusionIsMutualAndNeverOfItself(Exercise exercise) {
        for (Mistake mistake : exercise.mistakes()) {
            assertThat(mistake.excludes(mistake)).isFalse();
            for (Mistake other : exercise.mistakes()) {
                assertThat(mistake.excludes(other)).as(mistake + ", " + other).isEqualTo(other.excludes(mistake));
            }
        }
    }
}
