package dev.gradus.solutions.regularization;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.regularization.EarlyStopping;
import dev.gradus.exercises.regularization.EarlyStopping.Outcome;
import dev.gradus.exercises.regularization.EarlyStopping.Trained;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Judges an {@link EarlyStopping}: the decision on given losses, then training that has to keep its best weights. */
@Grading(contract = EarlyStopping.class)
public final class EarlyStoppingGrading {
    private static final Tolerance CLOSE = Tolerance.standard();

    @Check(order = 1, points = 3, title = "training stops after patience epochs in a row without a new best")
    void stopping(
            @Submitted EarlyStopping submission, @Reference EarlyStopping reference, Cases cases, Evidence evidence) {
        List<LossTrace> traces = new ArrayList<>(LossTrace.telling());
        traces.addAll(LossTrace.drawAll(cases, 4, 0));
        List<Outcome> answers = decide(submission, traces);
        for (int i = 0; i < traces.size(); i++) {
            LossTrace trace = traces.get(i);
            Outcome right = decide(reference, trace);
            try {
                trace.given(that("lastEpoch", answers.get(i).lastEpoch())).isEqualTo(right.lastEpoch());
                trace.given(that("early", answers.get(i).early())).isEqualTo(right.early());
            } catch (CheckFailed failed) {
                evidence.show(trace.picture(answers.get(i), right));
                throw failed;
            }
        }
    }

    @Check(order = 2, points = 2, title = "the best epoch is the one with the last improvement")
    void bestEpoch(@Submitted EarlyStopping submission, @Reference EarlyStopping reference, Cases cases) {
        List<LossTrace> traces = new ArrayList<>(LossTrace.telling());
        traces.addAll(LossTrace.drawAll(cases, 4, 0));
        List<Outcome> answers = decide(submission, traces);
        for (int i = 0; i < traces.size(); i++) {
            traces.get(i)
                    .given(that("bestEpoch", answers.get(i).bestEpoch()))
                    .isEqualTo(decide(reference, traces.get(i)).bestEpoch());
        }
    }

    @Check(order = 3, points = 2, title = "only a decrease of more than minDelta is an improvement")
    void minDelta(
            @Submitted EarlyStopping submission, @Reference EarlyStopping reference, Cases cases, Evidence evidence) {
        List<LossTrace> traces = new ArrayList<>(LossTrace.withMinDelta());
        traces.addAll(LossTrace.drawAll(cases, 4, 0.06));
        compare(submission, reference, traces, evidence);
    }

    @Check(order = 4, points = 1, title = "losses that end before patience does are not stopped early")
    void runsToTheEnd(@Submitted EarlyStopping submission, @Reference EarlyStopping reference, Evidence evidence) {
        compare(submission, reference, LossTrace.unfinished(), evidence);
    }

    @Check(
            order = 5,
            points = 2,
            title = "NaN is no improvement, and enough of it ends training",
            visibility = Visibility.HIDDEN)
    void notANumber(@Submitted EarlyStopping submission, @Reference EarlyStopping reference, Evidence evidence) {
        compare(submission, reference, LossTrace.withNaN(), evidence);
    }

    @Check(
            order = 6,
            points = 1,
            title = "a loss exactly on the limit is no improvement",
            visibility = Visibility.HIDDEN)
    void ties(@Submitted EarlyStopping submission, @Reference EarlyStopping reference, Evidence evidence) {
        compare(submission, reference, LossTrace.ties(), evidence);
    }

    @Check(order = 7, points = 3, title = "train watches the validation loss and returns the weights of the best epoch")
    void training(@Submitted EarlyStopping submission, @Reference EarlyStopping reference, Cases cases) {
        compareTraining(
                submission,
                reference,
                List.of(
                        TrainingTask.draw(cases, 2, 0.4, 40, 3),
                        TrainingTask.draw(cases, 3, 0.6, 40, 2),
                        TrainingTask.draw(cases, 4, 0.5, 40, 5)));
    }

    @Check(
            order = 8,
            points = 1,
            title = "train runs at most maxEpochs epochs, and the best may be the last",
            visibility = Visibility.HIDDEN)
    void shortTraining(@Submitted EarlyStopping submission, @Reference EarlyStopping reference, Cases cases) {
        compareTraining(
                submission,
                reference,
                List.of(
                        TrainingTask.draw(cases, 2, 0.8, 4, 3),
                        TrainingTask.draw(cases, 3, 0.9, 1, 2),
                        TrainingTask.draw(cases, 3, 0.3, 5, 6)));
    }

    private static void compare(
            EarlyStopping submission, EarlyStopping reference, List<LossTrace> traces, Evidence evidence) {
        List<Outcome> answers = decide(submission, traces);
        for (int i = 0; i < traces.size(); i++) {
            LossTrace trace = traces.get(i);
            Outcome right = decide(reference, trace);
            try {
                compare(answers.get(i), right, (quantity, value) -> trace.given(that(quantity, value)));
            } catch (CheckFailed failed) {
                evidence.show(trace.picture(answers.get(i), right));
                throw failed;
            }
        }
    }

    private static void compareTraining(EarlyStopping submission, EarlyStopping reference, List<TrainingTask> tasks) {
        List<Trained> answers = Independent.each(submission, tasks, EarlyStoppingGrading::train);
        for (int i = 0; i < tasks.size(); i++) {
            TrainingTask task = tasks.get(i);
            Trained right = train(reference, task);
            compare(answers.get(i).outcome(), right.outcome(), (quantity, value) -> task.given(that(quantity, value)));
            task.given(that("weights", answers.get(i).weights())).isCloseTo(right.weights(), CLOSE);
        }
    }

    private static void compare(Outcome got, Outcome right, BiFunction<String, Object, Expect> given) {
        given.apply("lastEpoch", got.lastEpoch()).isEqualTo(right.lastEpoch());
        given.apply("early", got.early()).isEqualTo(right.early());
        given.apply("bestEpoch", got.bestEpoch()).isEqualTo(right.bestEpoch());
    }

    private static List<Outcome> decide(EarlyStopping submission, List<LossTrace> traces) {
        return Independent.each(submission, traces, EarlyStoppingGrading::decide);
    }

    private static Outcome decide(EarlyStopping asked, LossTrace trace) {
        return asked.decide(trace.losses(), trace.patience(), trace.minDelta());
    }

    private static Trained train(EarlyStopping asked, TrainingTask task) {
        return asked.train(task.task(), task.maxEpochs(), task.patience(), task.minDelta());
    }
}
