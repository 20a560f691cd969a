package dev.gradus.solutions.activations;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.exercises.activations.Elu;
import dev.gradus.exercises.activations.Gelu;
import dev.gradus.exercises.activations.LeakyRelu;
import dev.gradus.exercises.activations.Relu;
import dev.gradus.exercises.activations.SigmoidDerivative;
import dev.gradus.exercises.activations.Silu;
import dev.gradus.exercises.activations.Softplus;
import dev.gradus.exercises.activations.TanhDerivative;
import dev.gradus.solutions.activations.alternatives.AreaSoftplus;
import dev.gradus.solutions.activations.alternatives.BranchingRelu;
import dev.gradus.solutions.activations.alternatives.BranchingSoftplus;
import dev.gradus.solutions.activations.alternatives.ClampedElu;
import dev.gradus.solutions.activations.alternatives.EvenAndOddParts;
import dev.gradus.solutions.activations.alternatives.ExponentialTanh;
import dev.gradus.solutions.activations.alternatives.FromStatementGelu;
import dev.gradus.solutions.activations.alternatives.HalfSumRelu;
import dev.gradus.solutions.activations.alternatives.HyperbolicElu;
import dev.gradus.solutions.activations.alternatives.HyperbolicTanh;
import dev.gradus.solutions.activations.alternatives.MaskRelu;
import dev.gradus.solutions.activations.alternatives.MirroredSilu;
import dev.gradus.solutions.activations.alternatives.PlainSigmoid;
import dev.gradus.solutions.activations.alternatives.QuotientSilu;
import dev.gradus.solutions.activations.alternatives.SeriesGelu;
import dev.gradus.solutions.activations.alternatives.SigmoidTanh;
import dev.gradus.solutions.activations.alternatives.SimpsonGelu;
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
        return List.of(sigmoidDerivative(), tanhDerivative(), relu(), leakyRelu(), elu(), softplus(), silu(), gelu());
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

    private static Exercise elu() {
        return Exercise.of(Elu.class)
                .reference(ReferenceElu::new)
                .mistakes(FaultyElu.Slip.class, FaultyElu::new)
                .grading(EluGrading.class)
                .alternative("hyperbolic functions, slope from the value", HyperbolicElu::new)
                .alternative("clamped pieces", ClampedElu::new)
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

    private static Exercise silu() {
        return Exercise.of(Silu.class)
                .reference(ReferenceSilu::new)
                .mistakes(FaultySilu.Slip.class, FaultySilu::new)
                .grading(SiluGrading.class)
                .alternative("a quotient, slope from the value", QuotientSilu::new)
                .alternative("one half mirrored", MirroredSilu::new)
                .build();
    }

    private static Exercise gelu() {
        return Exercise.of(Gelu.class)
                .reference(ReferenceGelu::new)
                .mistakes(FaultyGelu.Slip.class, FaultyGelu::new)
                .grading(GeluGrading.class)
                .alternative("a series for the gate", SeriesGelu::new)
                .alternative("an area for the gate", SimpsonGelu::new)
                .alternative("from the statement alone", FromStatementGelu::new)
                .build();
    }
}
