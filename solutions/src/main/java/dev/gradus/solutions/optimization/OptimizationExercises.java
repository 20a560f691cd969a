package dev.gradus.solutions.optimization;

import dev.gradus.engine.pack.Exercise;
import java.util.List;

/** How gradients become steps. */
public final class OptimizationExercises {
    private OptimizationExercises() {}

    /** In the order in which they are taught. */
    public static List<Exercise> all() {
        return List.of();
    }
}
