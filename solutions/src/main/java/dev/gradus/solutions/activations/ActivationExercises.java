package dev.gradus.solutions.activations;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.exercises.activations.SigmoidDerivative;
import dev.gradus.solutions.activations.alternatives.PlainSigmoid;
import dev.gradus.solutions.activations.alternatives.TanhSigmoid;
import dev.gradus.solutions.activations.alternatives.TwoBranchSigmoid;
import java.util.List;

/** What a unit does with its weighted sum. */
public final class ActivationExercises {
    private ActivationExercises() {}

    /** In the order in which they are taught. */
    public static List<Exercise> all() {
        return List.of(sigmoidDerivative());
    }

    private static Exercise sigmoidDerivative() {
        return Exercise.of(SigmoidDerivative.class)
                .reference(ReferenceSigmoidDerivative::new)
                .mistakes(FaultySigmoidDerivative.Slip.class, FaultySigmoidDerivative::new)
                .grading(SigmoidDerivativeGrading.class)
                .alternative("two branches", TwoBranchSigmoid::new)
                .alternative("tanh of the half", TanhSigmoid::new)
                .alternative("straight from the definition", PlainSigmoid::new)
                .build();
    }
}
