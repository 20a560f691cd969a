package dev.gradus.solutions.regularization;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.exercises.regularization.Dropout;
import dev.gradus.exercises.regularization.EarlyStopping;
import dev.gradus.exercises.regularization.L2Penalty;
import dev.gradus.solutions.regularization.alternatives.BackwardsEarlyStopping;
import dev.gradus.solutions.regularization.alternatives.ColumnWiseDropout;
import dev.gradus.solutions.regularization.alternatives.CountdownEarlyStopping;
import dev.gradus.solutions.regularization.alternatives.EjmlDropout;
import dev.gradus.solutions.regularization.alternatives.FlatVectorL2Penalty;
import dev.gradus.solutions.regularization.alternatives.FromStatementEarlyStopping;
import dev.gradus.solutions.regularization.alternatives.PlainLoopsL2Penalty;
import dev.gradus.solutions.regularization.alternatives.RecursiveEarlyStopping;
import dev.gradus.solutions.regularization.alternatives.StreamDropout;
import dev.gradus.solutions.regularization.alternatives.StreamL2Penalty;
import java.util.List;

/** Fitting the training data less and new data better. */
public final class RegularizationExercises {
    private RegularizationExercises() {}

    /** In the order in which they are taught. */
    public static List<Exercise> all() {
        return List.of(l2Penalty(), dropout(), earlyStopping());
    }

    private static Exercise dropout() {
        return Exercise.of(Dropout.class)
                .reference(ReferenceDropout::new)
                .mistakes(DropoutSlip.class, FaultyDropout::new)
                .grading(DropoutGrading.class)
                .alternative("a stream of numbers", StreamDropout::new)
                .alternative("column by column", ColumnWiseDropout::new)
                .alternative("EJML's generator", EjmlDropout::new)
                .build();
    }

    private static Exercise l2Penalty() {
        return Exercise.of(L2Penalty.class)
                .reference(ReferenceL2Penalty::new)
                .mistakes(L2PenaltySlip.class, FaultyL2Penalty::new)
                .grading(L2PenaltyGrading.class)
                .alternative("loops over single weights", PlainLoopsL2Penalty::new)
                .alternative("streams and norms", StreamL2Penalty::new)
                .alternative("one long vector", FlatVectorL2Penalty::new)
                .build();
    }

    private static Exercise earlyStopping() {
        return Exercise.of(EarlyStopping.class)
                .reference(ReferenceEarlyStopping::new)
                .mistakes(EarlyStoppingSlip.class, FaultyEarlyStopping::new)
                .grading(EarlyStoppingGrading.class)
                .alternative("decides afterwards", BackwardsEarlyStopping::new)
                .alternative("counts down", CountdownEarlyStopping::new)
                .alternative("recursion without variables", RecursiveEarlyStopping::new)
                .alternative("from the statement alone", FromStatementEarlyStopping::new)
                .build();
    }
}
