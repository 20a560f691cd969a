package dev.gradus.solutions;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Pack;
import dev.gradus.exercises.activations.SigmoidDerivative;
import dev.gradus.exercises.initialization.HeInitialization;
import dev.gradus.exercises.initialization.XavierInitialization;
import dev.gradus.exercises.layers.TwoLayerBackprop;
import dev.gradus.exercises.training.XorMlp;
import dev.gradus.solutions.activations.FaultySigmoidDerivative;
import dev.gradus.solutions.activations.ReferenceSigmoidDerivative;
import dev.gradus.solutions.activations.SigmoidDerivativeGrading;
import dev.gradus.solutions.activations.alternatives.PlainSigmoid;
import dev.gradus.solutions.activations.alternatives.TanhSigmoid;
import dev.gradus.solutions.activations.alternatives.TwoBranchSigmoid;
import dev.gradus.solutions.initialization.FaultyHeInitialization;
import dev.gradus.solutions.initialization.FaultyXavierInitialization;
import dev.gradus.solutions.initialization.HeInitializationGrading;
import dev.gradus.solutions.initialization.ReferenceHeInitialization;
import dev.gradus.solutions.initialization.ReferenceXavierInitialization;
import dev.gradus.solutions.initialization.XavierInitializationGrading;
import dev.gradus.solutions.initialization.alternatives.BoxMullerXavierInitialization;
import dev.gradus.solutions.initialization.alternatives.ColumnWiseXavierInitialization;
import dev.gradus.solutions.initialization.alternatives.EjmlXavierInitialization;
import dev.gradus.solutions.initialization.alternatives.PolarHeInitialization;
import dev.gradus.solutions.initialization.alternatives.StreamHeInitialization;
import dev.gradus.solutions.initialization.alternatives.StreamXavierInitialization;
import dev.gradus.solutions.initialization.alternatives.TransposedHeInitialization;
import dev.gradus.solutions.layers.BackpropSlip;
import dev.gradus.solutions.layers.FaultyTwoLayerBackprop;
import dev.gradus.solutions.layers.ReferenceTwoLayerBackprop;
import dev.gradus.solutions.layers.TwoLayerBackpropGrading;
import dev.gradus.solutions.layers.alternatives.BiasColumnBackprop;
import dev.gradus.solutions.layers.alternatives.DenseMatrixBackprop;
import dev.gradus.solutions.layers.alternatives.PlainArraysBackprop;
import dev.gradus.solutions.layers.alternatives.SampleBySampleBackprop;
import dev.gradus.solutions.training.FaultyXorMlp;
import dev.gradus.solutions.training.ReferenceXorMlp;
import dev.gradus.solutions.training.XorMlpGrading;
import dev.gradus.solutions.training.XorSlip;
import dev.gradus.solutions.training.alternatives.BiasAsWeightXorMlp;
import dev.gradus.solutions.training.alternatives.LayersXorMlp;
import dev.gradus.solutions.training.alternatives.PlainArraysXorMlp;
import java.util.List;

/** The exercises that come with Gradus, in the order in which they are taught. */
public final class FundamentalsPack implements Pack {

    @Override
    public String name() {
        return "fundamentals";
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(sigmoidDerivative(), twoLayerBackprop(), xavierInitialization(), heInitialization(), xorMlp());
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

    private static Exercise xorMlp() {
        return Exercise.of(XorMlp.class)
                .reference(ReferenceXorMlp::new)
                .mistakes(XorSlip.class, FaultyXorMlp::new)
                .grading(XorMlpGrading.class)
                .alternative("plain arrays", PlainArraysXorMlp::new)
                .alternative("layer objects", LayersXorMlp::new)
                .alternative("bias as a weight", BiasAsWeightXorMlp::new)
                .build();
    }
}
