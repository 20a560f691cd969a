package dev.gradus.solutions.experiments;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.exercises.experiments.ClassificationAccuracy;
import dev.gradus.exercises.experiments.DecisionBoundaryGrid;
import dev.gradus.exercises.experiments.HyperparameterSweep;
import dev.gradus.exercises.experiments.LibraryComparison;
import dev.gradus.exercises.experiments.StandardScaler;
import dev.gradus.exercises.experiments.TrainTestSplit;
import dev.gradus.exercises.experiments.TwoMoons;
import dev.gradus.solutions.experiments.alternatives.FactorTableComparison;
import dev.gradus.solutions.experiments.alternatives.FoldedScalingGrid;
import dev.gradus.solutions.experiments.alternatives.GroupedSweep;
import dev.gradus.solutions.experiments.alternatives.MatrixScaler;
import dev.gradus.solutions.experiments.alternatives.OneHotAccuracy;
import dev.gradus.solutions.experiments.alternatives.PlainLoopsComparison;
import dev.gradus.solutions.experiments.alternatives.PointByPointGrid;
import dev.gradus.solutions.experiments.alternatives.PointByPointMoons;
import dev.gradus.solutions.experiments.alternatives.RotatedMoons;
import dev.gradus.solutions.experiments.alternatives.RunningScaler;
import dev.gradus.solutions.experiments.alternatives.SelectionMatrixSplit;
import dev.gradus.solutions.experiments.alternatives.ShuffledListSplit;
import dev.gradus.solutions.experiments.alternatives.SortedListsSweep;
import dev.gradus.solutions.experiments.alternatives.StreamedAccuracy;
import java.util.List;

/** Data, evaluation and fair comparisons. */
public final class ExperimentExercises {
    private ExperimentExercises() {}

    /** In the order in which they are taught. */
    public static List<Exercise> all() {
        return List.of(
                classificationAccuracy(),
                standardScaler(),
                trainTestSplit(),
                twoMoons(),
                decisionBoundaryGrid(),
                hyperparameterSweep(),
                libraryComparison());
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

    private static Exercise twoMoons() {
        return Exercise.of(TwoMoons.class)
                .reference(ReferenceTwoMoons::new)
                .mistakes(MoonSlip.class, FaultyTwoMoons::new)
                .grading(TwoMoonsGrading.class)
                .alternative("the outer moon turned around", RotatedMoons::new)
                .alternative("point by point", PointByPointMoons::new)
                .build();
    }

    private static Exercise decisionBoundaryGrid() {
        return Exercise.of(DecisionBoundaryGrid.class)
                .reference(ReferenceDecisionBoundaryGrid::new)
                .mistakes(GridSlip.class, FaultyDecisionBoundaryGrid::new)
                .grading(DecisionBoundaryGridGrading.class)
                .alternative("point by point", PointByPointGrid::new)
                .alternative("scaling folded into the weights", FoldedScalingGrid::new)
                .build();
    }

    private static Exercise hyperparameterSweep() {
        return Exercise.of(HyperparameterSweep.class)
                .reference(ReferenceHyperparameterSweep::new)
                .mistakes(SweepSlip.class, FaultyHyperparameterSweep::new)
                .grading(HyperparameterSweepGrading.class)
                .alternative("grouping streams", GroupedSweep::new)
                .alternative("sorted lists", SortedListsSweep::new)
                .build();
    }

    private static Exercise libraryComparison() {
        return Exercise.of(LibraryComparison.class)
                .reference(ReferenceLibraryComparison::new)
                .mistakes(ComparisonSlip.class, FaultyLibraryComparison::new)
                .grading(LibraryComparisonGrading.class)
                .alternative("a table of conventions", FactorTableComparison::new)
                .alternative("plain loops", PlainLoopsComparison::new)
                .build();
    }
}
