package dev.gradus.solutions.neurons;

import dev.gradus.engine.pack.Exercise;
import java.util.List;

/** What one unit computes and what it cannot. */
public final class NeuronExercises {
    private NeuronExercises() {}

    /** In the order in which they are taught. */
    public static List<Exercise> all() {
        return List.of();
    }
}
