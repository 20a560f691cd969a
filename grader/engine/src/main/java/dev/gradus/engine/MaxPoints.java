package dev.gradus.engine;

import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.StandardPoints;
import dev.gradus.engine.pack.Exercise;
import java.util.Arrays;

/** What a grading is worth in all. */
final class MaxPoints {
    private MaxPoints() {}

    static double of(Exercise exercise) {
        return Arrays.stream(exercise.grading().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Check.class))
                        .mapToDouble(method -> method.getAnnotation(Check.class).points())
                        .sum()
                + StandardPoints.of(exercise);
    }
}
