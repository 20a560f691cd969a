package dev.gradus.solutions.neurons;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.exercises.neurons.LinearSeparability;
import dev.gradus.exercises.neurons.PerceptronTraining;
import dev.gradus.exercises.neurons.PerceptronUpdate;
import dev.gradus.exercises.neurons.ThresholdNeuron;
import dev.gradus.exercises.neurons.XorByHand;
import dev.gradus.solutions.neurons.alternatives.BackwardsNeuron;
import dev.gradus.solutions.neurons.alternatives.BoundedTrainingSeparability;
import dev.gradus.solutions.neurons.alternatives.BranchingPerceptronUpdate;
import dev.gradus.solutions.neurons.alternatives.DecimalXor;
import dev.gradus.solutions.neurons.alternatives.DirectionsSeparability;
import dev.gradus.solutions.neurons.alternatives.DualPerceptronTraining;
import dev.gradus.solutions.neurons.alternatives.EliminationSeparability;
import dev.gradus.solutions.neurons.alternatives.FromStatementLinearSeparability;
import dev.gradus.solutions.neurons.alternatives.FromStatementPerceptronTraining;
import dev.gradus.solutions.neurons.alternatives.MatrixNeuron;
import dev.gradus.solutions.neurons.alternatives.MatrixPerceptronUpdate;
import dev.gradus.solutions.neurons.alternatives.RowByRowXor;
import dev.gradus.solutions.neurons.alternatives.SignedLabelPerceptronTraining;
import dev.gradus.solutions.neurons.alternatives.SignedLabelPerceptronUpdate;
import dev.gradus.solutions.neurons.alternatives.StreamNeuron;
import dev.gradus.solutions.neurons.alternatives.VectorPerceptronTraining;
import java.util.List;

/** What one unit computes and what it cannot. */
public final class NeuronExercises {
    private NeuronExercises() {}

    /** In the order in which they are taught. */
    public static List<Exercise> all() {
        return List.of(thresholdNeuron(), perceptronUpdate(), perceptronTraining(), linearSeparability(), xorByHand());
    }

    private static Exercise thresholdNeuron() {
        return Exercise.of(ThresholdNeuron.class)
                .reference(ReferenceThresholdNeuron::new)
                .mistakes(FaultyThresholdNeuron.Slip.class, FaultyThresholdNeuron::new)
                .grading(ThresholdNeuronGrading.class)
                .alternative("streams", StreamNeuron::new)
                .alternative("matrices, the bias as a weight", MatrixNeuron::new)
                .alternative("backwards with fused multiplication", BackwardsNeuron::new)
                .build();
    }

    private static Exercise perceptronUpdate() {
        return Exercise.of(PerceptronUpdate.class)
                .reference(ReferencePerceptronUpdate::new)
                .mistakes(FaultyPerceptronUpdate.Slip.class, FaultyPerceptronUpdate::new)
                .grading(PerceptronUpdateGrading.class)
                .alternative("labels −1 and +1", SignedLabelPerceptronUpdate::new)
                .alternative("two branches", BranchingPerceptronUpdate::new)
                .alternative("one vector for weights and bias", MatrixPerceptronUpdate::new)
                .build();
    }

    private static Exercise perceptronTraining() {
        return Exercise.of(PerceptronTraining.class)
                .reference(ReferencePerceptronTraining::new)
                .mistakes(FaultyPerceptronTraining.Slip.class, FaultyPerceptronTraining::new)
                .grading(PerceptronTrainingGrading.class)
                .alternative("labels −1 and +1", SignedLabelPerceptronTraining::new)
                .alternative("the dual form", DualPerceptronTraining::new)
                .alternative("a new vector for every correction", VectorPerceptronTraining::new)
                .alternative("from the statement alone", FromStatementPerceptronTraining::new)
                .build();
    }

    private static Exercise linearSeparability() {
        return Exercise.of(LinearSeparability.class)
                .reference(ReferenceLinearSeparability::new)
                .mistakes(FaultyLinearSeparability.Slip.class, FaultyLinearSeparability::new)
                .grading(LinearSeparabilityGrading.class)
                .alternative("training with a proven limit", BoundedTrainingSeparability::new)
                .alternative("elimination of inequalities", EliminationSeparability::new)
                .alternative("every direction", DirectionsSeparability::new)
                .alternative("from the statement alone", FromStatementLinearSeparability::new)
                .build();
    }

    private static Exercise xorByHand() {
        return Exercise.of(XorByHand.class)
                .reference(ReferenceXorByHand::new)
                .mistakes(FaultyXorByHand.Slip.class, FaultyXorByHand::new)
                .grading(XorByHandGrading.class)
                .alternative("one unit for each row", RowByRowXor::new)
                .alternative("tenths and a unit that is always on", DecimalXor::new)
                .build();
    }
}
