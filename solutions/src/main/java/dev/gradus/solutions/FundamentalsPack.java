package dev.gradus.solutions;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Pack;
import dev.gradus.exercises.activations.SigmoidDerivative;
import dev.gradus.exercises.layers.TwoLayerBackprop;
import dev.gradus.solutions.activations.FaultySigmoidDerivative;
import dev.gradus.solutions.activations.ReferenceSigmoidDerivative;
import dev.gradus.solutions.activations.SigmoidDerivativeGrading;
import dev.gradus.solutions.activations.alternatives.PlainSigmoid;
import dev.gradus.solutions.activations.alternatives.TanhSigmoid;
import dev.gradus.solutions.activations.alternatives.TwoBranchSigmoid;
import dev.gradus.solutions.layers.BackpropSlip;
import dev.gradus.solutions.layers.FaultyTwoLayerBackprop;
import dev.gradus.solutions.layers.ReferenceTwoLayerBackprop;
import dev.gradus.solutions.layers.TwoLayerBackpropGrading;
import dev.gradus.solutions.layers.alternatives.BiasColumnBackprop;
import dev.gradus.solutions.layers.alternatives.DenseMatrixBackprop;
import dev.gradus.solutions.layers.alternatives.PlainArraysBackprop;
import dev.gradus.solutions.layers.alternatives.SampleBySampleBackprop;
import java.util.List;

/** The exercises that come with Gradus, in the order in which they are taught. */
public final class FundamentalsPack implements Pack {

    @Override
    public String name() {
        return "fundamentals";
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(sigmoidDerivative(), twoLayerBackprop());
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

    private static Exercise twoLayerBackprop() {
        return Exercise.of(TwoLayerBackprop.class)
                .reference(ReferenceTwoLayerBackprop::new)
                .mistakes(BackpropSlip.class, FaultyTwoLayerBackprop::new)
                .grading(TwoLayerBackpropGrading.class)
                .alternative("loops over plain arrays", PlainArraysBackprop::new)
                .alternative("dense matrix operations", DenseMatrixBackprop::new)
                .alternative("streams over samples", SampleBySampleBackprop::new)
                .alternative("bias as a column", BiasColumnBackprop::new)
                .build();
    }
}
