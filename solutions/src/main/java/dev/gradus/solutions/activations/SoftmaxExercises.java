package dev.gradus.solutions.activations;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.exercises.activations.Softmax;
import dev.gradus.solutions.activations.alternatives.ExpOfLogSoftmax;
import dev.gradus.solutions.activations.alternatives.RatioSoftmax;
import dev.gradus.solutions.activations.alternatives.StreamSoftmax;
import java.util.List;

/** What an output layer does with the logits of several classes. */
public final class SoftmaxExercises {
    private SoftmaxExercises() {}

    /** In the order in which they are taught. */
    public static List<Exercise> all() {
        return List.of(softmax());
    }

    private static Exercise softmax() {
        return Exercise.of(Softmax.class)
                .reference(ReferenceSoftmax::new)
                .mistakes(SoftmaxSlip.class, FaultySoftmax::new)
                .grading(SoftmaxGrading.class)
                .alternative("streams over the rows", StreamSoftmax::new)
                .alternative("a sum of ratios for each entry", RatioSoftmax::new)
                .alternative("exponential of the log-softmax", ExpOfLogSoftmax::new)
                .build();
    }
}
