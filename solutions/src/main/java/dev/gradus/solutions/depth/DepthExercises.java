package dev.gradus.solutions.depth;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.exercises.depth.DeadUnits;
import dev.gradus.exercises.depth.GradientFlow;
import dev.gradus.solutions.depth.alternatives.BitSetDeadUnits;
import dev.gradus.solutions.depth.alternatives.JacobianGradientFlow;
import dev.gradus.solutions.depth.alternatives.LargestSumDeadUnits;
import dev.gradus.solutions.depth.alternatives.PlainArraysGradientFlow;
import dev.gradus.solutions.depth.alternatives.StackedDeadUnits;
import dev.gradus.solutions.depth.alternatives.StreamGradientFlow;
import java.util.List;

/** Gradients on their way through many layers. */
public final class DepthExercises {
    private DepthExercises() {}

    /** In the order in which they are taught. */
    public static List<Exercise> all() {
        return List.of(gradientFlow(), deadUnits());
    }

    private static Exercise gradientFlow() {
        return Exercise.of(GradientFlow.class)
                .reference(ReferenceGradientFlow::new)
                .mistakes(GradientFlowSlip.class, FaultyGradientFlow::new)
                .grading(GradientFlowGrading.class)
                .alternative("streams and recursion", StreamGradientFlow::new)
                .alternative("plain arrays", PlainArraysGradientFlow::new)
                .alternative("Jacobians", JacobianGradientFlow::new)
                .build();
    }

    private static Exercise deadUnits() {
        return Exercise.of(DeadUnits.class)
                .reference(ReferenceDeadUnits::new)
                .mistakes(DeadUnitsSlip.class, FaultyDeadUnits::new)
                .grading(DeadUnitsGrading.class)
                .alternative("largest sum of a unit", LargestSumDeadUnits::new)
                .alternative("all batches in one matrix", StackedDeadUnits::new)
                .alternative("sets of units", BitSetDeadUnits::new)
                .build();
    }
}
