package dev.gradus.solutions.activations;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.exercises.activations.LeakyRelu;
import dev.gradus.exercises.activations.Relu;
import dev.gradus.exercises.activations.SigmoidDerivative;
import dev.gradus.exercises.activations.Softplus;
import dev.gradus.exercises.activations.TanhDerivative;
import dev.gradus.solutions.activations.alternatives.AreaSoftplus;
import dev.gradus.solutions.activations.alternatives.BranchingRelu;
import dev.gradus.solutions.activations.alternatives.BranchingSoftplus;
import dev.gradus.solutions.activations.alternatives.EvenAndOddParts;
import dev.gradus.solutions.activations.alternatives.ExponentialTanh;
import dev.gradus.solutions.activations.alternatives.HalfSumRelu;
import dev.gradus.solutions.activations.alternatives.HyperbolicTanh;
import dev.gradus.solutions.activations.alternatives.MaskRelu;
import dev.gradus.solutions.activations.alternatives.PlainSigmoid;
import dev.gradus.solutions.activations.alternatives.SigmoidTanh;
import dev.gradus.solutions.activations.alternatives.SlopeTimesInput;
import dev.gradus.solutions.activations.alternatives.TanhSigmoid;
import dev.gradus.solutions.activations.alternatives.TwoBranchSigmoid;
import dev.gradus.solutions.activations.alternatives.TwoRectifiers;
import java.util.List;

/** What a unit does with its weighted sum. */
public final class ActivationExercises {
    private ActivationExercises() {}

    /** In the order in which they are taught. */
    public static List<Exercise> all() {
        return List.of(sigmoidDerivative(), tanhDerivative(), relu(), leakyRelu(), softplus());
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

    private static Exercise tanhDerivative() {
        return Exercise.of(TanhDerivative.class)
                .reference(ReferenceTanhDerivative::new)
                .mistakes(FaultyTanhDerivative.Slip.class, FaultyTanhDerivative::new)
                .grading(TanhDerivativeGrading.class)
                .alternative("a stretched sigmoid", SigmoidTanh::new)
                .alternative("one small exponential", ExponentialTanh::new)
                .alternative("hyperbolic functions", HyperbolicTanh::new)
                .build();
    }

    private static Exercise relu() {
        return Exercise.of(Relu.class)
                .reference(ReferenceRelu::new)
                .mistakes(FaultyRelu.Slip.class, FaultyRelu::new)
                .grading(ReluGrading.class)
                .alternative("half of z + |z|", HalfSumRelu::new)
                .alternative("a mask of zeros and ones", MaskRelu::new)
                .alternative("branches", BranchingRelu::new)
                .build();
    }

    private static Exercise leakyRelu() {
        return Exercise.of(LeakyRelu.class)
                .reference(ReferenceLeakyRelu::new)
                .mistakes(FaultyLeakyRelu.Slip.class, FaultyLeakyRelu::new)
                .grading(LeakyReluGrading.class)
                .alternative("two rectifiers", TwoRectifiers::new)
                .alternative("a line and |z|", EvenAndOddParts::new)
                .alternative("slope times z", SlopeTimesInput::new)
                .build();
    }

    private static Exercise softplus() {
        return Exercise.of(Softplus.class)
                .reference(ReferenceSoftplus::new)
                .mistakes(FaultySoftplus.Slip.class, FaultySoftplus::new)
                .grading(SoftplusGrading.class)
                .alternative("branches", BranchingSoftplus::new)
                .alternative("a series where it is small", AreaSoftplus::new)
                .build();
    }
}
