package dev.gradus.solutions.experiments;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.exercises.experiments.ClassificationAccuracy;
import dev.gradus.exercises.experiments.StandardScaler;
import dev.gradus.exercises.experiments.TrainTestSplit;
import dev.gradus.solutions.experiments.alternatives.MatrixScaler;
import dev.gradus.solutions.experiments.alternatives.OneHotAccuracy;
import dev.gradus.solutions.experiments.alternatives.RunningScaler;
import dev.gradus.solutions.experiments.alternatives.SelectionMatrixSplit;
import dev.gradus.solutions.experiments.alternatives.ShuffledListSplit;
import dev.gradus.solutions.experiments.alternatives.StreamedAccuracy;
import java.util.List;

/** Data, evaluation and fair comparisons. */
public final class ExperimentExercises {
    private ExperimentExercises() {}

    /** In the order in which they are taught. */
    public static List<Exercise> all() {
        return List.of(classificationAccuracy(), standardScaler(), trainTestSplit());
    }

    private static Exercise classificationAccuracy() {
        return Exercise.of(ClassificationAccuracy.class)
                .reference(ReferenceClassificationAccuracy::new)
                .mistakes(AccuracySlip.class, FaultyClassificationAccuracy::new)
                .grading(ClassificationAccuracyGrading.class)
                .alternative("streams", StreamedAccuracy::new)
                .alternative("one-hot matrices", OneHotAccuracy::new)
                .build();
    }

    private static Exercise standardScaler() {
        return Exercise.of(StandardScaler.class)
                .reference(ReferenceStandardScaler::new)
                .mistakes(ScalerSlip.class, FaultyStandardScaler::new)
                .grading(StandardScalerGrading.class)
                .alternative("running updates", RunningScaler::new)
                .alternative("whole matrices", MatrixScaler::new)
                .build();
    }

    private static Exercise trainTestSplit() {
        return Exercise.of(TrainTestSplit.class)
                .reference(ReferenceTrainTestSplit::new)
                .mistakes(SplitSlip.class, FaultyTrainTestSplit::new)
                .grading(TrainTestSplitGrading.class)
                .alternative("shuffled lists", ShuffledListSplit::new)
                .alternative("selection matrices", SelectionMatrixSplit::new)
                .build();
    }
}
