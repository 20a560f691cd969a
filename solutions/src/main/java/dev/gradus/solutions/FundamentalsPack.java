package dev.gradus.solutions;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Pack;
import dev.gradus.solutions.activations.ActivationExercises;
import dev.gradus.solutions.activations.SoftmaxExercises;
import dev.gradus.solutions.depth.DepthExercises;
import dev.gradus.solutions.experiments.ExperimentExercises;
import dev.gradus.solutions.initialization.InitializationExercises;
import dev.gradus.solutions.layers.LayerExercises;
import dev.gradus.solutions.losses.LossExercises;
import dev.gradus.solutions.neurons.NeuronExercises;
import dev.gradus.solutions.normalization.NormalizationExercises;
import dev.gradus.solutions.optimization.OptimizationExercises;
import dev.gradus.solutions.regularization.RegularizationExercises;
import dev.gradus.solutions.training.LoopExercises;
import dev.gradus.solutions.training.TrainingExercises;
import java.util.List;
import java.util.stream.Stream;

/** The exercises that come with Gradus, in the order in which they are taught. */
public final class FundamentalsPack implements Pack {

    @Override
    public String name() {
        return "fundamentals";
    }

    @Override
    public List<Exercise> exercises() {
        return Stream.of(
                        NeuronExercises.all(),
                        ActivationExercises.all(),
                        SoftmaxExercises.all(),
                        LossExercises.all(),
                        LayerExercises.all(),
                        InitializationExercises.all(),
                        OptimizationExercises.all(),
                        TrainingExercises.all(),
                        LoopExercises.all(),
                        DepthExercises.all(),
                        NormalizationExercises.all(),
                        RegularizationExercises.all(),
                        ExperimentExercises.all())
                .flatMap(List::stream)
                .toList();
    }
}
