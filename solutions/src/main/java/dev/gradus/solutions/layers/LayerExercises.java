package dev.gradus.solutions.layers;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.exercises.layers.TwoLayerBackprop;
import dev.gradus.solutions.layers.alternatives.BiasColumnBackprop;
import dev.gradus.solutions.layers.alternatives.DenseMatrixBackprop;
import dev.gradus.solutions.layers.alternatives.PlainArraysBackprop;
import dev.gradus.solutions.layers.alternatives.SampleBySampleBackprop;
import java.util.List;

/** A layer forwards and backwards, and networks of them. */
public final class LayerExercises {
    private LayerExercises() {}

    /** In the order in which they are taught. */
    public static List<Exercise> all() {
        return List.of(twoLayerBackprop());
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
