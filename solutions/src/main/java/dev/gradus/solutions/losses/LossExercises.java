package dev.gradus.solutions.losses;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.exercises.losses.BinaryCrossEntropy;
import dev.gradus.exercises.losses.BinaryCrossEntropyWithLogits;
import dev.gradus.exercises.losses.CategoricalCrossEntropy;
import dev.gradus.exercises.losses.MeanSquaredError;
import dev.gradus.exercises.losses.SoftmaxCrossEntropy;
import dev.gradus.solutions.losses.alternatives.BranchingLogitCrossEntropy;
import dev.gradus.solutions.losses.alternatives.FromStatementCategoricalCrossEntropy;
import dev.gradus.solutions.losses.alternatives.LogSigmoidCrossEntropy;
import dev.gradus.solutions.losses.alternatives.LogSumExpCrossEntropy;
import dev.gradus.solutions.losses.alternatives.LogitBinaryCrossEntropy;
import dev.gradus.solutions.losses.alternatives.LoopCategoricalCrossEntropy;
import dev.gradus.solutions.losses.alternatives.LoopsMeanSquaredError;
import dev.gradus.solutions.losses.alternatives.MatrixBinaryCrossEntropy;
import dev.gradus.solutions.losses.alternatives.MatrixSoftmaxCrossEntropy;
import dev.gradus.solutions.losses.alternatives.MeanOfMeansSquaredError;
import dev.gradus.solutions.losses.alternatives.NormMeanSquaredError;
import dev.gradus.solutions.losses.alternatives.PairwiseSoftmaxCrossEntropy;
import dev.gradus.solutions.losses.alternatives.SoftplusCrossEntropy;
import dev.gradus.solutions.losses.alternatives.StreamBinaryCrossEntropy;
import dev.gradus.solutions.losses.alternatives.StreamCategoricalCrossEntropy;
import dev.gradus.solutions.losses.alternatives.TraceCategoricalCrossEntropy;
import java.util.List;

/** What is made small. */
public final class LossExercises {
    private LossExercises() {}

    /** In the order in which they are taught. */
    public static List<Exercise> all() {
        return List.of(
                meanSquaredError(),
                binaryCrossEntropy(),
                binaryCrossEntropyWithLogits(),
                categoricalCrossEntropy(),
                softmaxCrossEntropy());
    }

    private static Exercise meanSquaredError() {
        return Exercise.of(MeanSquaredError.class)
                .reference(ReferenceMeanSquaredError::new)
                .mistakes(MeanSquaredErrorSlip.class, FaultyMeanSquaredError::new)
                .grading(MeanSquaredErrorGrading.class)
                .alternative("loops over plain arrays", LoopsMeanSquaredError::new)
                .alternative("length of the difference", NormMeanSquaredError::new)
                .alternative("mean of the samples' means", MeanOfMeansSquaredError::new)
                .build();
    }

    private static Exercise binaryCrossEntropy() {
        return Exercise.of(BinaryCrossEntropy.class)
                .reference(ReferenceBinaryCrossEntropy::new)
                .mistakes(BinaryCrossEntropySlip.class, FaultyBinaryCrossEntropy::new)
                .grading(BinaryCrossEntropyGrading.class)
                .alternative("streams, each logarithm clipped", StreamBinaryCrossEntropy::new)
                .alternative("by way of the logit", LogitBinaryCrossEntropy::new)
                .alternative("inner products", MatrixBinaryCrossEntropy::new)
                .build();
    }

    private static Exercise binaryCrossEntropyWithLogits() {
        return Exercise.of(BinaryCrossEntropyWithLogits.class)
                .reference(ReferenceBinaryCrossEntropyWithLogits::new)
                .mistakes(BinaryCrossEntropyWithLogitsSlip.class, FaultyBinaryCrossEntropyWithLogits::new)
                .grading(BinaryCrossEntropyWithLogitsGrading.class)
                .alternative("two softplus terms", SoftplusCrossEntropy::new)
                .alternative("branches on the sign", BranchingLogitCrossEntropy::new)
                .alternative("logarithm of the sigmoid", LogSigmoidCrossEntropy::new)
                .build();
    }

    private static Exercise categoricalCrossEntropy() {
        return Exercise.of(CategoricalCrossEntropy.class)
                .reference(ReferenceCategoricalCrossEntropy::new)
                .mistakes(CategoricalCrossEntropySlip.class, FaultyCategoricalCrossEntropy::new)
                .grading(CategoricalCrossEntropyGrading.class)
                .alternative("trace of a product", TraceCategoricalCrossEntropy::new)
                .alternative("streams over samples", StreamCategoricalCrossEntropy::new)
                .alternative("loops over plain arrays", LoopCategoricalCrossEntropy::new)
                .alternative("from the statement alone", FromStatementCategoricalCrossEntropy::new)
                .build();
    }

    private static Exercise softmaxCrossEntropy() {
        return Exercise.of(SoftmaxCrossEntropy.class)
                .reference(ReferenceSoftmaxCrossEntropy::new)
                .mistakes(SoftmaxCrossEntropySlip.class, FaultySoftmaxCrossEntropy::new)
                .grading(SoftmaxCrossEntropyGrading.class)
                .alternative("log-sum-exp over plain arrays", LogSumExpCrossEntropy::new)
                .alternative("matrix operations", MatrixSoftmaxCrossEntropy::new)
                .alternative("differences between classes", PairwiseSoftmaxCrossEntropy::new)
                .build();
    }
}
