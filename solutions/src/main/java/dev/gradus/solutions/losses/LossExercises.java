package dev.gradus.solutions.losses;

import dev.gradus.engine.pack.Exercise;
import java.util.List;

/** What is made small. */
public final class LossExercises {
    private LossExercises() {}

    /** In the order in which they are taught. */
    public static List<Exercise> all() {
        return List.of();
    }
}
