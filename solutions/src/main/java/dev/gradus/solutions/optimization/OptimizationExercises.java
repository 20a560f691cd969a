package dev.gradus.solutions.optimization;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.exercises.optimization.AdaGrad;
import dev.gradus.exercises.optimization.Adam;
import dev.gradus.exercises.optimization.AdamW;
import dev.gradus.exercises.optimization.GradientClipping;
import dev.gradus.exercises.optimization.LearningRateSchedule;
import dev.gradus.exercises.optimization.MiniBatches;
import dev.gradus.exercises.optimization.Momentum;
import dev.gradus.exercises.optimization.Nesterov;
import dev.gradus.exercises.optimization.RmsProp;
import dev.gradus.exercises.optimization.SgdStep;
import dev.gradus.solutions.optimization.alternatives.ArraysAdaGrad;
import dev.gradus.solutions.optimization.alternatives.ArraysAdam;
import dev.gradus.solutions.optimization.alternatives.ArraysRmsProp;
import dev.gradus.solutions.optimization.alternatives.ClosedFormsLearningRateSchedule;
import dev.gradus.solutions.optimization.alternatives.CollectedNesterov;
import dev.gradus.solutions.optimization.alternatives.CollectionsMiniBatches;
import dev.gradus.solutions.optimization.alternatives.DelegatingAdamW;
import dev.gradus.solutions.optimization.alternatives.DifferencesMomentum;
import dev.gradus.solutions.optimization.alternatives.ElementwiseAdaGrad;
import dev.gradus.solutions.optimization.alternatives.ElementwiseRmsProp;
import dev.gradus.solutions.optimization.alternatives.FromStatementAdam;
import dev.gradus.solutions.optimization.alternatives.FromStatementLearningRateSchedule;
import dev.gradus.solutions.optimization.alternatives.FromStatementMomentum;
import dev.gradus.solutions.optimization.alternatives.InPlaceSgdStep;
import dev.gradus.solutions.optimization.alternatives.LookAheadNesterov;
import dev.gradus.solutions.optimization.alternatives.LoopsAdaGrad;
import dev.gradus.solutions.optimization.alternatives.LoopsAdam;
import dev.gradus.solutions.optimization.alternatives.LoopsAdamW;
import dev.gradus.solutions.optimization.alternatives.LoopsGradientClipping;
import dev.gradus.solutions.optimization.alternatives.LoopsLearningRateSchedule;
import dev.gradus.solutions.optimization.alternatives.LoopsMomentum;
import dev.gradus.solutions.optimization.alternatives.LoopsNesterov;
import dev.gradus.solutions.optimization.alternatives.LoopsRmsProp;
import dev.gradus.solutions.optimization.alternatives.LoopsSgdStep;
import dev.gradus.solutions.optimization.alternatives.RateInsideMomentum;
import dev.gradus.solutions.optimization.alternatives.SortedKeysMiniBatches;
import dev.gradus.solutions.optimization.alternatives.StepSizeAdam;
import dev.gradus.solutions.optimization.alternatives.TorchGradientClipping;
import java.util.List;

/** How gradients become steps. */
public final class OptimizationExercises {
    private OptimizationExercises() {}

    /** In the order in which they are taught. */
    public static List<Exercise> all() {
        return List.of(
                sgdStep(),
                momentum(),
                nesterov(),
                adaGrad(),
                rmsProp(),
                adam(),
                adamW(),
                learningRateSchedule(),
                gradientClipping(),
                miniBatches());
    }

    private static Exercise sgdStep() {
        return Exercise.of(SgdStep.class)
                .reference(ReferenceSgdStep::new)
                .mistakes(FaultySgdStep.Slip.class, FaultySgdStep::new)
                .grading(SgdStepGrading.class)
                .alternative("loops", LoopsSgdStep::new)
                .alternative("in place on a copy", InPlaceSgdStep::new)
                .build();
    }

    private static Exercise momentum() {
        return Exercise.of(Momentum.class)
                .reference(ReferenceMomentum::new)
                .mistakes(MomentumSlip.class, FaultyMomentum::new)
                .grading(MomentumGrading.class)
                .alternative("rate inside the velocity", RateInsideMomentum::new)
                .alternative("loops", LoopsMomentum::new)
                .alternative("differences of parameters", DifferencesMomentum::new)
                .alternative("from the statement alone", FromStatementMomentum::new)
                .build();
    }

    private static Exercise nesterov() {
        return Exercise.of(Nesterov.class)
                .reference(ReferenceNesterov::new)
                .mistakes(FaultyNesterov.Slip.class, FaultyNesterov::new)
                .grading(NesterovGrading.class)
                .alternative("loops", LoopsNesterov::new)
                .alternative("through the classical form", LookAheadNesterov::new)
                .alternative("both lines in one", CollectedNesterov::new)
                .build();
    }

    private static Exercise adaGrad() {
        return Exercise.of(AdaGrad.class)
                .reference(ReferenceAdaGrad::new)
                .mistakes(FaultyAdaGrad.Slip.class, FaultyAdaGrad::new)
                .grading(AdaGradGrading.class)
                .alternative("loops", LoopsAdaGrad::new)
                .alternative("operations of SimpleMatrix", ElementwiseAdaGrad::new)
                .alternative("flat arrays and streams", ArraysAdaGrad::new)
                .build();
    }

    private static Exercise rmsProp() {
        return Exercise.of(RmsProp.class)
                .reference(ReferenceRmsProp::new)
                .mistakes(FaultyRmsProp.Slip.class, FaultyRmsProp::new)
                .grading(RmsPropGrading.class)
                .alternative("loops", LoopsRmsProp::new)
                .alternative("operations of SimpleMatrix", ElementwiseRmsProp::new)
                .alternative("rows of arrays", ArraysRmsProp::new)
                .build();
    }

    private static Exercise adam() {
        return Exercise.of(Adam.class)
                .reference(ReferenceAdam::new)
                .mistakes(AdamSlip.class, FaultyAdam::new)
                .grading(AdamGrading.class)
                .alternative("loops", LoopsAdam::new)
                .alternative("corrections in the step size", StepSizeAdam::new)
                .alternative("rows of arrays", ArraysAdam::new)
                .alternative("from the statement alone", FromStatementAdam::new)
                .build();
    }

    private static Exercise adamW() {
        return Exercise.of(AdamW.class)
                .reference(ReferenceAdamW::new)
                .mistakes(FaultyAdamW.Slip.class, FaultyAdamW::new)
                .grading(AdamWGrading.class)
                .alternative("one loop for both", LoopsAdamW::new)
                .alternative("around an Adam", DelegatingAdamW::new)
                .build();
    }

    private static Exercise learningRateSchedule() {
        return Exercise.of(LearningRateSchedule.class)
                .reference(ReferenceLearningRateSchedule::new)
                .mistakes(ScheduleSlip.class, FaultyLearningRateSchedule::new)
                .grading(LearningRateScheduleGrading.class)
                .alternative("loops", LoopsLearningRateSchedule::new)
                .alternative("closed forms", ClosedFormsLearningRateSchedule::new)
                .alternative("from the statement alone", FromStatementLearningRateSchedule::new)
                .build();
    }

    private static Exercise gradientClipping() {
        return Exercise.of(GradientClipping.class)
                .reference(ReferenceGradientClipping::new)
                .mistakes(FaultyGradientClipping.Slip.class, FaultyGradientClipping::new)
                .grading(GradientClippingGrading.class)
                .alternative("as in PyTorch", TorchGradientClipping::new)
                .alternative("loops", LoopsGradientClipping::new)
                .build();
    }

    private static Exercise miniBatches() {
        return Exercise.of(MiniBatches.class)
                .reference(ReferenceMiniBatches::new)
                .mistakes(BatchSlip.class, FaultyMiniBatches::new)
                .grading(MiniBatchesGrading.class)
                .alternative("collections", CollectionsMiniBatches::new)
                .alternative("sorted keys", SortedKeysMiniBatches::new)
                .build();
    }
}
