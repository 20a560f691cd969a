package dev.gradus.solutions.training;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.exercises.training.MoonsTraining;
import dev.gradus.solutions.training.alternatives.FlatVectorMoonsTraining;
import dev.gradus.solutions.training.alternatives.PlainArraysMoonsTraining;
import java.util.List;

/** Training loops with everything that they need in earnest. */
public final class LoopExercises {
    private LoopExercises() {}

    /** In the order in which they are taught. */
    public static List<Exercise> all() {
        return List.of(moonsTraining());
    }

    private static Exercise moonsTraining() {
        return Exercise.of(MoonsTraining.class)
                .reference(ReferenceMoonsTraining::new)
                .mistakes(LoopSlip.class, FaultyMoonsTraining::new)
                .grading(MoonsTrainingGrading.class)
                .alternative("plain arrays, sample by sample", PlainArraysMoonsTraining::new)
                .alternative("all parameters in one vector", FlatVectorMoonsTraining::new)
                .build();
    }
}
