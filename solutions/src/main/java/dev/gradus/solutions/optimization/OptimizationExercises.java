package dev.gradus.solutions.optimization;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.exercises.optimization.SgdStep;
import dev.gradus.solutions.optimization.alternatives.InPlaceSgdStep;
import dev.gradus.solutions.optimization.alternatives.LoopsSgdStep;
import java.util.List;

/** How gradients become steps. */
public final class OptimizationExercises {
    private OptimizationExercises() {}

    /** In the order in which they are taught. */
    public static List<Exercise> all() {
        return List.of(sgdStep());
    }

    private static Exercise sgdStep() {
        return Exercise.of(SgdStep.class)
                .reference(ReferenceSgdStep::new)
                .mistakes(FaultySgdStep.Slip.class, FaultySgdStep::new)
                .grading(SgdStepGrading.class)
                .alternative("loops", LoopsSgdStep::new)
                .alternative("in place on a copy", InPlaceSgdStep::new)
                .build();
    }
}
