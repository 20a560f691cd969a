package dev.gradus.solutions.activations;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.exercises.activations.LogSoftmax;
import dev.gradus.exercises.activations.Softmax;
import dev.gradus.exercises.activations.SoftmaxBackward;
import dev.gradus.solutions.activations.alternatives.ExpOfLogSoftmax;
import dev.gradus.solutions.activations.alternatives.FromStatementSoftmax;
import dev.gradus.solutions.activations.alternatives.FromStatementSoftmaxBackward;
import dev.gradus.solutions.activations.alternatives.OuterProductSoftmaxBackward;
import dev.gradus.solutions.activations.alternatives.PairwiseLogSoftmax;
import dev.gradus.solutions.activations.alternatives.PairwiseSoftmaxBackward;
import dev.gradus.solutions.activations.alternatives.RatioSoftmax;
import dev.gradus.solutions.activations.alternatives.ShiftedLogSoftmax;
import dev.gradus.solutions.activations.alternatives.SortedLogSoftmax;
import dev.gradus.solutions.activations.alternatives.StreamSoftmax;
import dev.gradus.solutions.activations.alternatives.WholeBatchSoftmaxBackward;
import java.util.List;

/** What an output layer does with the logits of several classes. */
public final class SoftmaxExercises {
    private SoftmaxExercises() {}

    /** In the order in which they are taught. */
    public static List<Exercise> all() {
        return List.of(softmax(), logSoftmax(), softmaxBackward());
    }

    private static Exercise softmax() {
        return Exercise.of(Softmax.class)
                .reference(ReferenceSoftmax::new)
                .mistakes(SoftmaxSlip.class, FaultySoftmax::new)
                .grading(SoftmaxGrading.class)
                .alternative("streams over the rows", StreamSoftmax::new)
                .alternative("a sum of ratios for each entry", RatioSoftmax::new)
                .alternative("exponential of the log-softmax", ExpOfLogSoftmax::new)
                .alternative("from the statement alone", FromStatementSoftmax::new)
                .build();
    }

    private static Exercise logSoftmax() {
        return Exercise.of(LogSoftmax.class)
                .reference(ReferenceLogSoftmax::new)
                .mistakes(LogSoftmaxSlip.class, FaultyLogSoftmax::new)
                .grading(LogSoftmaxGrading.class)
                .alternative("one number at a time", PairwiseLogSoftmax::new)
                .alternative("sorted, with log1p", SortedLogSoftmax::new)
                .alternative("matrix operations on shifted rows", ShiftedLogSoftmax::new)
                .build();
    }

    private static Exercise softmaxBackward() {
        return Exercise.of(SoftmaxBackward.class)
                .reference(ReferenceSoftmaxBackward::new)
                .mistakes(SoftmaxBackwardSlip.class, FaultySoftmaxBackward::new)
                .grading(SoftmaxBackwardGrading.class)
                .alternative("products with the Jacobian", OuterProductSoftmaxBackward::new)
                .alternative("the whole batch at once", WholeBatchSoftmaxBackward::new)
                .alternative("pairs of classes", PairwiseSoftmaxBackward::new)
                .alternative("from the statement alone", FromStatementSoftmaxBackward::new)
                .build();
    }
}
