package dev.gradus.solutions.training;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.exercises.training.NetworkTraining;
import dev.gradus.exercises.training.XorMlp;
import dev.gradus.solutions.training.alternatives.BiasAsWeightXorMlp;
import dev.gradus.solutions.training.alternatives.CopyingNetworkTraining;
import dev.gradus.solutions.training.alternatives.LayersXorMlp;
import dev.gradus.solutions.training.alternatives.PlainArraysXorMlp;
import dev.gradus.solutions.training.alternatives.RecursiveNetworkTraining;
import java.util.List;

/** Everything put together until a network learns. */
public final class TrainingExercises {
    private TrainingExercises() {}

    /** In the order in which they are taught. */
    public static List<Exercise> all() {
        return List.of(networkTraining(), xorMlp());
    }

    private static Exercise networkTraining() {
        return Exercise.of(NetworkTraining.class)
                .reference(ReferenceNetworkTraining::new)
                .mistakes(TrainingSlip.class, FaultyNetworkTraining::new)
                .grading(NetworkTrainingGrading.class)
                .alternative("a recursion over the layers", RecursiveNetworkTraining::new)
                .alternative("a copy, updated in place", CopyingNetworkTraining::new)
                .build();
    }

    private static Exercise xorMlp() {
        return Exercise.of(XorMlp.class)
                .reference(ReferenceXorMlp::new)
                .mistakes(XorSlip.class, FaultyXorMlp::new)
                .grading(XorMlpGrading.class)
                .alternative("plain arrays", PlainArraysXorMlp::new)
                .alternative("layer objects", LayersXorMlp::new)
                .alternative("bias as a weight", BiasAsWeightXorMlp::new)
                .build();
    }
}
