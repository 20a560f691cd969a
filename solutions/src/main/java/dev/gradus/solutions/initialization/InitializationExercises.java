package dev.gradus.solutions.initialization;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.exercises.initialization.HeInitialization;
import dev.gradus.exercises.initialization.SymmetryBreaking;
import dev.gradus.exercises.initialization.XavierInitialization;
import dev.gradus.solutions.initialization.alternatives.BoxMullerXavierInitialization;
import dev.gradus.solutions.initialization.alternatives.ColumnWiseXavierInitialization;
import dev.gradus.solutions.initialization.alternatives.EjmlXavierInitialization;
import dev.gradus.solutions.initialization.alternatives.PlainArraysSymmetryBreaking;
import dev.gradus.solutions.initialization.alternatives.PolarHeInitialization;
import dev.gradus.solutions.initialization.alternatives.RandomBiasesSymmetryBreaking;
import dev.gradus.solutions.initialization.alternatives.StreamHeInitialization;
import dev.gradus.solutions.initialization.alternatives.StreamXavierInitialization;
import dev.gradus.solutions.initialization.alternatives.TransposedHeInitialization;
import java.util.List;

/** Weights before the first step. */
public final class InitializationExercises {
    private InitializationExercises() {}

    /** In the order in which they are taught. */
    public static List<Exercise> all() {
        return List.of(xavierInitialization(), heInitialization(), symmetryBreaking());
    }

    private static Exercise xavierInitialization() {
        return Exercise.of(XavierInitialization.class)
                .reference(ReferenceXavierInitialization::new)
                .mistakes(FaultyXavierInitialization.Slip.class, FaultyXavierInitialization::new)
                .grading(XavierInitializationGrading.class)
                .alternative("Box and Muller in arrays", BoxMullerXavierInitialization::new)
                .alternative("streams", StreamXavierInitialization::new)
                .alternative("column by column", ColumnWiseXavierInitialization::new)
                .alternative("EJML's generators", EjmlXavierInitialization::new)
                .build();
    }

    private static Exercise heInitialization() {
        return Exercise.of(HeInitialization.class)
                .reference(ReferenceHeInitialization::new)
                .mistakes(FaultyHeInitialization.Slip.class, FaultyHeInitialization::new)
                .grading(HeInitializationGrading.class)
                .alternative("polar method in arrays", PolarHeInitialization::new)
                .alternative("streams", StreamHeInitialization::new)
                .alternative("transposed in EJML", TransposedHeInitialization::new)
                .build();
    }

    private static Exercise symmetryBreaking() {
        return Exercise.of(SymmetryBreaking.class)
                .reference(ReferenceSymmetryBreaking::new)
                .mistakes(SymmetrySlip.class, FaultySymmetryBreaking::new)
                .grading(SymmetryBreakingGrading.class)
                .alternative("plain arrays, no weights out", PlainArraysSymmetryBreaking::new)
                .alternative("bias as a weight, random biases", RandomBiasesSymmetryBreaking::new)
                .build();
    }
}
