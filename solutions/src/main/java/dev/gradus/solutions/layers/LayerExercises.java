package dev.gradus.solutions.layers;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.exercises.layers.DenseLayer;
import dev.gradus.exercises.layers.MlpForward;
import dev.gradus.exercises.layers.TwoLayerBackprop;
import dev.gradus.solutions.layers.alternatives.BiasColumnBackprop;
import dev.gradus.solutions.layers.alternatives.BiasColumnDenseLayer;
import dev.gradus.solutions.layers.alternatives.CollectingMlpForward;
import dev.gradus.solutions.layers.alternatives.DenseMatrixBackprop;
import dev.gradus.solutions.layers.alternatives.PlainArraysBackprop;
import dev.gradus.solutions.layers.alternatives.PlainArraysDenseLayer;
import dev.gradus.solutions.layers.alternatives.PlainArraysMlpForward;
import dev.gradus.solutions.layers.alternatives.RecursiveMlpForward;
import dev.gradus.solutions.layers.alternatives.SampleBySampleBackprop;
import dev.gradus.solutions.layers.alternatives.SampleBySampleDenseLayer;
import java.util.List;

/** A layer forwards and backwards, and networks of them. */
public final class LayerExercises {
    private LayerExercises() {}

    /** In the order in which they are taught. */
    public static List<Exercise> all() {
        return List.of(denseLayer(), mlpForward(), twoLayerBackprop());
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
