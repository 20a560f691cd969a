package dev.gradus.solutions;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Pack;
import dev.gradus.exercises.activations.SigmoidDerivative;
import dev.gradus.solutions.activations.FaultySigmoidDerivative;
import dev.gradus.solutions.activations.ReferenceSigmoidDerivative;
import dev.gradus.solutions.activations.SigmoidDerivativeGrading;
import dev.gradus.solutions.activations.alternatives.PlainSigmoid;
import dev.gradus.solutions.activations.alternatives.TanhSigmoid;
import dev.gradus.solutions.activations.alternatives.TwoBranchSigmoid;
import java.util.List;

/** The exercises that come with Gradus, in the order in which they are taught. */
public final class FundamentalsPack implements Pack {

    @Override
    public String name() {
        return "fundamentals";
    }

    @Override
    public List<Exercise> exercises() {
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
