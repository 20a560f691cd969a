package dev.gradus.solutions.optimization;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Picture;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.optimization.LearningRateSchedule;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Judges a {@link LearningRateSchedule} at its boundaries first. The combination may also be made of the submission's own
 * warm-up and cosine, which are judged alone.
 */
@Grading(contract = LearningRateSchedule.class)
public final class LearningRateScheduleGrading {
    private static final Tolerance CLOSE = Tolerance.standard();

    /** Away from ½, where what is left and what is cut off are the same. */
    private static final double FACTOR_LOW = 0.2;

    private static final double FACTOR_HIGH = 0.4;

    private static final int BATCHES = 4;
    private static final int EVERY = 3;

    @Check(order = 1, points = 2, title = "stepDecay falls after every so many whole epochs")
    void stepDecay(
            @Submitted LearningRateSchedule submission,
            @Reference LearningRateSchedule reference,
            Cases cases,
            Evidence evidence) {
        double rate = cases.learningRate();
        double factor = cases.uniform(FACTOR_LOW, FACTOR_HIGH);
        // Both sides of every boundary, then the inside of an epoch.
        List<Integer> batches = List.of(0, 4, 11, 12, 3, 8, 15, 23, 24, 30, 35, 36, 47, 48);
        BiFunction<LearningRateSchedule, Integer, Double> ask =
                (s, batch) -> s.stepDecay(rate, factor, EVERY, batch, BATCHES);
        List<Double> got = Independent.each(submission, batches, ask);
        List<Double> right = Independent.each(reference, batches, ask);
        evidence.show(picture("stepDecay", "batch", batches, got, right));
        for (int i = 0; i < batches.size(); i++) {
            that("stepDecay(rate, factor, every, batch, batchesPerEpoch)", got.get(i))
                    .given("rate", rate)
                    .given("factor", factor)
                    .given("every", EVERY)
                    .given("batch", batches.get(i))
                    .given("batchesPerEpoch", BATCHES)
                    .isCloseTo(right.get(i), CLOSE);
        }
    }

    @Check(order = 2, points = 3, title = "cosine goes down half a wave, from rate to lowest")
    void cosine(
            @Submitted LearningRateSchedule submission,
            @Reference LearningRateSchedule reference,
            Cases cases,
            Evidence evidence) {
        double rate = cases.learningRate();
        double lowest = rate * cases.uniform(0.1, 0.3);
        List<Integer> epochs = List.of(0, 10, 5, 9, 1, 2, 3, 4, 6, 7, 8);
        BiFunction<LearningRateSchedule, Integer, Double> ask = (s, epoch) -> s.cosine(rate, lowest, 10, epoch);
        List<Double> got = Independent.each(submission, epochs, ask);
        List<Double> right = Independent.each(reference, epochs, ask);
        evidence.show(picture("cosine", "epoch", epochs, got, right));
        for (int i = 0; i < epochs.size(); i++) {
            that("cosine(rate, lowest, epochs, epoch)", got.get(i))
                    .given("rate", rate)
                    .given("lowest", lowest)
                    .given("epochs", 10)
                    .given("epoch", epochs.get(i))
                    .isCloseTo(right.get(i), CLOSE);
        }
    }

    @Check(order = 3, points = 2, title = "warmUp rises in equal shares to the whole rate")
    void warmUp(
            @Submitted LearningRateSchedule submission,
            @Reference LearningRateSchedule reference,
            Cases cases,
            Evidence evidence) {
        double rate = cases.learningRate();
        List<Integer> epochs = List.of(0, 4, 5, 1, 2, 3, 6, 50);
        BiFunction<LearningRateSchedule, Integer, Double> ask = (s, epoch) -> s.warmUp(rate, 5, epoch);
        List<Double> got = Independent.each(submission, epochs, ask);
        List<Double> right = Independent.each(reference, epochs, ask);
        evidence.show(picture("warmUp", "epoch", epochs.subList(0, 7), got.subList(0, 7), right.subList(0, 7)));
        for (int i = 0; i < epochs.size(); i++) {
            that("warmUp(rate, warmUp, epoch)", got.get(i))
                    .given("rate", rate)
                    .given("warmUp", 5)
                    .given("epoch", epochs.get(i))
                    .isCloseTo(right.get(i), CLOSE);
        }
    }

    @Check(order = 4, points = 3, title = "warmUpThenCosine is the warm-up, then a cosine of its own")
    void combination(
            @Submitted LearningRateSchedule submission,
            @Reference LearningRateSchedule reference,
            Cases cases,
            Evidence evidence) {
        double rate = cases.learningRate();
        double lowest = rate * cases.uniform(0.1, 0.3);
        int warmUp = 4;
        int all = 12;
        List<Integer> epochs = List.of(0, 3, 4, 12, 8, 11, 1, 2, 5, 6, 7, 9, 10);
        BiFunction<LearningRateSchedule, Integer, Double> ask =
                (s, epoch) -> s.warmUpThenCosine(rate, lowest, warmUp, all, epoch);
        List<Double> got = Independent.each(submission, epochs, ask);
        List<Double> right = Independent.each(reference, epochs, ask);
        evidence.show(picture("warmUpThenCosine", "epoch", epochs, got, right));
        List<Double> own = Independent.each(
                submission,
                epochs,
                (s, epoch) -> epoch < warmUp
                        ? s.warmUp(rate, warmUp, epoch)
                        : s.cosine(rate, lowest, all - warmUp, epoch - warmUp));
        for (int i = 0; i < epochs.size(); i++) {
            if (!agree(got.get(i), own.get(i))) {
                that("warmUpThenCosine(rate, lowest, warmUp, epochs, epoch)", got.get(i))
                        .given("rate", rate)
                        .given("lowest", lowest)
                        .given("warmUp", warmUp)
                        .given("epochs", all)
                        .given("epoch", epochs.get(i))
                        .isCloseTo(right.get(i), CLOSE);
            }
        }
    }

    @Check(
            order = 5,
            points = 1,
            title = "after the last epoch cosine stays at the lowest rate",
            visibility = Visibility.HIDDEN)
    void afterTheEnd(
            @Submitted LearningRateSchedule submission, @Reference LearningRateSchedule reference, Cases cases) {
        double rate = cases.learningRate();
        double lowest = rate / 4;
        // Own value of the last epoch: whether that is right was judged before.
        double last = submission.cosine(rate, lowest, 6, 6);
        List<Integer> epochs = List.of(7, 9, 12, 18, 100);
        List<Double> got = Independent.each(submission, epochs, (s, epoch) -> s.cosine(rate, lowest, 6, epoch));
        for (int i = 0; i < epochs.size(); i++) {
            if (!agree(got.get(i), last)) {
                that("cosine(rate, lowest, epochs, epoch)", got.get(i))
                        .given("rate", rate)
                        .given("lowest", lowest)
                        .given("epochs", 6)
                        .given("epoch", epochs.get(i))
                        .isCloseTo(reference.cosine(rate, lowest, 6, epochs.get(i)), CLOSE);
            }
        }
    }

    @Check(
            order = 6,
            points = 1,
            title = "short ones: a warm-up of 0 or 1 epochs, a cosine of 1, a decay after every epoch",
            visibility = Visibility.HIDDEN)
    void shortOnes(@Submitted LearningRateSchedule submission, @Reference LearningRateSchedule reference, Cases cases) {
        double rate = cases.learningRate();
        double factor = cases.uniform(FACTOR_LOW, FACTOR_HIGH);
        for (int epoch = 0; epoch < 3; epoch++) {
            that("warmUp(rate, 0, " + epoch + ")", submission.warmUp(rate, 0, epoch))
                    .given("rate", rate)
                    .isCloseTo(rate, CLOSE);
            that("warmUp(rate, 1, " + epoch + ")", submission.warmUp(rate, 1, epoch))
                    .given("rate", rate)
                    .isCloseTo(rate, CLOSE);
            that("stepDecay(rate, factor, 1, " + epoch + ", 1)", submission.stepDecay(rate, factor, 1, epoch, 1))
                    .given("rate", rate)
                    .given("factor", factor)
                    .isCloseTo(reference.stepDecay(rate, factor, 1, epoch, 1), CLOSE);
            that("cosine(rate, rate / 3, 1, " + epoch + ")", submission.cosine(rate, rate / 3, 1, epoch))
                    .given("rate", rate)
                    .isCloseTo(reference.cosine(rate, rate / 3, 1, epoch), CLOSE);
        }
    }

    private static boolean agree(double a, double b) {
        return Math.abs(a - b) <= CLOSE.limit(Math.abs(b));
    }

    private static Picture picture(String method, String axis, List<Integer> at, List<Double> got, List<Double> right) {
        int[] order = IntStream.range(0, at.size())
                .boxed()
                .sorted((a, b) -> at.get(a) - at.get(b))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] x = IntStream.of(order).mapToDouble(at::get).toArray();
        return new Picture.Curves(
                "The learning rate by " + method,
                "The rates of " + method + " from " + axis + " " + (int) x[0] + " to " + (int) x[x.length - 1]
                        + ", submitted and right.",
                axis,
                "learning rate",
                false,
                false,
                List.of(
                        new Picture.Line(
                                "submitted",
                                x,
                                IntStream.of(order).mapToDouble(got::get).toArray()),
                        new Picture.Line(
                                "right",
                                x,
                                IntStream.of(order).mapToDouble(right::get).toArray())));
    }
}
