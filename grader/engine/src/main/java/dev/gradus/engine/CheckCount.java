package dev.gradus.engine;

import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.StandardPoints;
import dev.gradus.engine.pack.Exercise;
import java.util.Arrays;

/** How many checks a grading has, with those that every exercise gets. */
final class CheckCount {
    private CheckCount() {}

    static int of(Exercise exercise) {
        long own = Arrays.stream(exercise.grading().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Check.class))
                .count();
        // Each of the standard checks is worth one point.
        return (int) own + (int) StandardPoints.of(exercise);
    }
}
