package dev.gradus.solutions.layers;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.exercises.layers.Autograd;
import dev.gradus.exercises.layers.DenseLayer;
import dev.gradus.exercises.layers.GradientComparison;
import dev.gradus.exercises.layers.HiddenDelta;
import dev.gradus.exercises.layers.LayeredNetwork;
import dev.gradus.exercises.layers.MlpForward;
import dev.gradus.exercises.layers.NumericalGradient;
import dev.gradus.exercises.layers.OutputDelta;
import dev.gradus.exercises.layers.ParameterCount;
import dev.gradus.exercises.layers.TwoLayerBackprop;
import dev.gradus.solutions.layers.alternatives.BackToFrontLayeredNetwork;
import dev.gradus.solutions.layers.alternatives.BiasColumnBackprop;
import dev.gradus.solutions.layers.alternatives.BiasColumnDenseLayer;
import dev.gradus.solutions.layers.alternatives.CollectingMlpForward;
import dev.gradus.solutions.layers.alternatives.CountingAutograd;
import dev.gradus.solutions.layers.alternatives.DenseMatrixBackprop;
import dev.gradus.solutions.layers.alternatives.DenseMatrixOutputDelta;
import dev.gradus.solutions.layers.alternatives.ElementwiseOutputDelta;
import dev.gradus.solutions.layers.alternatives.ForwardModeAutograd;
import dev.gradus.solutions.layers.alternatives.FromActivationsHiddenDelta;
import dev.gradus.solutions.layers.alternatives.InPlaceNumericalGradient;
import dev.gradus.solutions.layers.alternatives.JacobianHiddenDelta;
import dev.gradus.solutions.layers.alternatives.LoopingGradientComparison;
import dev.gradus.solutions.layers.alternatives.PlainArraysBackprop;
import dev.gradus.solutions.layers.alternatives.PlainArraysDenseLayer;
import dev.gradus.solutions.layers.alternatives.PlainArraysLayeredNetwork;
import dev.gradus.solutions.layers.alternatives.PlainArraysMlpForward;
import dev.gradus.solutions.layers.alternatives.PlainLoopsHiddenDelta;
import dev.gradus.solutions.layers.alternatives.PlainLoopsOutputDelta;
import dev.gradus.solutions.layers.alternatives.PullingAutograd;
import dev.gradus.solutions.layers.alternatives.RecursiveMlpForward;
import dev.gradus.solutions.layers.alternatives.SampleBySampleBackprop;
import dev.gradus.solutions.layers.alternatives.SampleBySampleDenseLayer;
import dev.gradus.solutions.layers.alternatives.SteppingBackNumericalGradient;
import dev.gradus.solutions.layers.alternatives.StreamGradientComparison;
import dev.gradus.solutions.layers.alternatives.StreamNumericalGradient;
import dev.gradus.solutions.layers.alternatives.StreamParameterCount;
import dev.gradus.solutions.layers.alternatives.WeightsThenBiasesParameterCount;
import java.util.List;

/** A layer forwards and backwards, and networks of them. */
public final class LayerExercises {
    private LayerExercises() {}

    /** In the order in which they are taught. */
    public static List<Exercise> all() {
        return List.of(
                denseLayer(),
                parameterCount(),
                mlpForward(),
                outputDelta(),
                hiddenDelta(),
                twoLayerBackprop(),
                numericalGradient(),
                gradientComparison(),
                layeredNetwork(),
                autograd());
    }

    private static Exercise denseLayer() {
        return Exercise.of(DenseLayer.class)
                .reference(ReferenceDenseLayer::new)
                .mistakes(DenseSlip.class, FaultyDenseLayer::new)
                .grading(DenseLayerGrading.class)
                .alternative("loops over plain arrays", PlainArraysDenseLayer::new)
                .alternative("bias as a column", BiasColumnDenseLayer::new)
                .alternative("sample by sample", SampleBySampleDenseLayer::new)
                .build();
    }

    private static Exercise mlpForward() {
        return Exercise.of(MlpForward.class)
                .reference(ReferenceMlpForward::new)
                .mistakes(ForwardSlip.class, FaultyMlpForward::new)
                .grading(MlpForwardGrading.class)
                .alternative("plain arrays, sample by sample", PlainArraysMlpForward::new)
                .alternative("recursion over the layers", RecursiveMlpForward::new)
                .alternative("a queue of activations, bias as a weight", CollectingMlpForward::new)
                .build();
    }

    private static Exercise outputDelta() {
        return Exercise.of(OutputDelta.class)
                .reference(ReferenceOutputDelta::new)
                .mistakes(OutputDeltaSlip.class, FaultyOutputDelta::new)
                .grading(OutputDeltaGrading.class)
                .alternative("plain loops", PlainLoopsOutputDelta::new)
                .alternative("dense matrix operations", DenseMatrixOutputDelta::new)
                .alternative("a function for each head", ElementwiseOutputDelta::new)
                .build();
    }

    private static Exercise hiddenDelta() {
        return Exercise.of(HiddenDelta.class)
                .reference(ReferenceHiddenDelta::new)
                .mistakes(HiddenDeltaSlip.class, FaultyHiddenDelta::new)
                .grading(HiddenDeltaGrading.class)
                .alternative("plain loops", PlainLoopsHiddenDelta::new)
                .alternative("slopes from activations", FromActivationsHiddenDelta::new)
                .alternative("a Jacobian for each sample", JacobianHiddenDelta::new)
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

    private static Exercise numericalGradient() {
        return Exercise.of(NumericalGradient.class)
                .reference(ReferenceNumericalGradient::new)
                .mistakes(NumericalGradientSlip.class, FaultyNumericalGradient::new)
                .grading(NumericalGradientGrading.class)
                .alternative("in place, with the saved value", InPlaceNumericalGradient::new)
                .alternative("in place, stepping back", SteppingBackNumericalGradient::new)
                .alternative("streams", StreamNumericalGradient::new)
                .build();
    }

    private static Exercise gradientComparison() {
        return Exercise.of(GradientComparison.class)
                .reference(ReferenceGradientComparison::new)
                .mistakes(GradientComparisonSlip.class, FaultyGradientComparison::new)
                .grading(GradientComparisonGrading.class)
                .alternative("loops that stop at NaN", LoopingGradientComparison::new)
                .alternative("streams", StreamGradientComparison::new)
                .build();
    }

    private static Exercise parameterCount() {
        return Exercise.of(ParameterCount.class)
                .reference(ReferenceParameterCount::new)
                .mistakes(ParameterCountSlip.class, FaultyParameterCount::new)
                .grading(ParameterCountGrading.class)
                .alternative("streams", StreamParameterCount::new)
                .alternative("all weights, then all biases", WeightsThenBiasesParameterCount::new)
                .build();
    }

    private static Exercise layeredNetwork() {
        return Exercise.of(LayeredNetwork.class)
                .reference(ReferenceLayeredNetwork::new)
                .mistakes(LayeredNetworkSlip.class, FaultyLayeredNetwork::new)
                .grading(LayeredNetworkGrading.class)
                .alternative("gradients reversed at the end", BackToFrontLayeredNetwork::new)
                .alternative("plain arrays, sample by sample", PlainArraysLayeredNetwork::new)
                .build();
    }

    private static Exercise autograd() {
        return Exercise.of(Autograd.class)
                .reference(ReferenceAutograd::new)
                .mistakes(AutogradSlip.class, FaultyAutograd::new)
                .grading(AutogradGrading.class)
                .alternative("gradients ask their users", PullingAutograd::new)
                .alternative("users counted down", CountingAutograd::new)
                .alternative("forward mode, once for every node", ForwardModeAutograd::new)
                .build();
    }
}
