package dev.gradus.solutions.normalization;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.exercises.normalization.BatchNormalization;
import dev.gradus.exercises.normalization.BatchNormalizationBackward;
import dev.gradus.exercises.normalization.LayerNormalization;
import dev.gradus.exercises.normalization.ResidualBlock;
import dev.gradus.solutions.normalization.alternatives.FromStatementBatchNormalization;
import dev.gradus.solutions.normalization.alternatives.FromStatementLayerNormalization;
import dev.gradus.solutions.normalization.alternatives.JacobianBatchNormalizationBackward;
import dev.gradus.solutions.normalization.alternatives.JacobianLayerNormalization;
import dev.gradus.solutions.normalization.alternatives.LayerObjectsResidualBlock;
import dev.gradus.solutions.normalization.alternatives.MatrixBatchNormalization;
import dev.gradus.solutions.normalization.alternatives.MatrixBatchNormalizationBackward;
import dev.gradus.solutions.normalization.alternatives.MatrixLayerNormalization;
import dev.gradus.solutions.normalization.alternatives.OneWideLayerResidualBlock;
import dev.gradus.solutions.normalization.alternatives.PlainArraysResidualBlock;
import dev.gradus.solutions.normalization.alternatives.SampleBySampleLayerNormalization;
import dev.gradus.solutions.normalization.alternatives.StreamBatchNormalization;
import dev.gradus.solutions.normalization.alternatives.ThreePathsBatchNormalizationBackward;
import dev.gradus.solutions.normalization.alternatives.WelfordBatchNormalization;
import java.util.List;

/** One scale for activations, and ways around a layer. */
public final class NormalizationExercises {
    private NormalizationExercises() {}

    /** In the order in which they are taught. */
    public static List<Exercise> all() {
        return List.of(batchNormalization(), batchNormalizationBackward(), layerNormalization(), residualBlock());
    }

    private static Exercise batchNormalization() {
        return Exercise.of(BatchNormalization.class)
                .reference(ReferenceBatchNormalization::new)
                .mistakes(BatchNormalizationSlip.class, FaultyBatchNormalization::new)
                .grading(BatchNormalizationGrading.class)
                .alternative("whole matrices", MatrixBatchNormalization::new)
                .alternative("one pass over the samples", WelfordBatchNormalization::new)
                .alternative("streams over columns", StreamBatchNormalization::new)
                .alternative("from the statement alone", FromStatementBatchNormalization::new)
                .build();
    }

    private static Exercise batchNormalizationBackward() {
        return Exercise.of(BatchNormalizationBackward.class)
                .reference(ReferenceBatchNormalizationBackward::new)
                .mistakes(BatchNormalizationBackwardSlip.class, FaultyBatchNormalizationBackward::new)
                .grading(BatchNormalizationBackwardGrading.class)
                .alternative("three paths of the chain rule", ThreePathsBatchNormalizationBackward::new)
                .alternative("whole matrices", MatrixBatchNormalizationBackward::new)
                .alternative("Jacobian of a feature", JacobianBatchNormalizationBackward::new)
                .build();
    }

    private static Exercise layerNormalization() {
        return Exercise.of(LayerNormalization.class)
                .reference(ReferenceLayerNormalization::new)
                .mistakes(LayerNormalizationSlip.class, FaultyLayerNormalization::new)
                .grading(LayerNormalizationGrading.class)
                .alternative("products of matrices", MatrixLayerNormalization::new)
                .alternative("sample by sample", SampleBySampleLayerNormalization::new)
                .alternative("Jacobian of a sample", JacobianLayerNormalization::new)
                .alternative("from the statement alone", FromStatementLayerNormalization::new)
                .build();
    }

    private static Exercise residualBlock() {
        return Exercise.of(ResidualBlock.class)
                .reference(ReferenceResidualBlock::new)
                .mistakes(ResidualBlockSlip.class, FaultyResidualBlock::new)
                .grading(ResidualBlockGrading.class)
                .alternative("plain arrays", PlainArraysResidualBlock::new)
                .alternative("objects for layers", LayerObjectsResidualBlock::new)
                .alternative("one wide layer", OneWideLayerResidualBlock::new)
                .build();
    }
}
