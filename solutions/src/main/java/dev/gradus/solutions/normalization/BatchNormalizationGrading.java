package dev.gradus.solutions.normalization;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.normalization.BatchNormalization;
import dev.gradus.exercises.normalization.BatchNormalization.Statistics;
import dev.gradus.exercises.normalization.BatchNormalization.Training;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Judges a {@link BatchNormalization}: statistics, both passes, then features that are almost constant or far from 0. */
@Grading(contract = BatchNormalization.class)
public final class BatchNormalizationGrading {
    private static final Tolerance CLOSE = Tolerance.standard();

    /**
     * A mean of up to 3·10⁷ is rounded by up to 4·10⁻⁹ for each of the few terms of its sum, so deviations of about 1 are
     * known to about 2·10⁻⁸. E[x²] − E[x]² is a difference of numbers of 10¹⁵ that are rounded to 0.1.
     */
    private static final Tolerance FAR_FROM_ZERO =
            new Tolerance(1e-6, 1e-6, "10 roundings of a mean of 3e7 are 4e-8; E[x^2] - E[x]^2 is off by 1e-2");

    private static final double FAR = 1e7;

    @Check(order = 1, points = 2, title = "batchStatistics gives mean and biased variance of every feature")
    void batchStatistics(
            @Submitted BatchNormalization submission, @Reference BatchNormalization reference, Cases cases) {
        List<Batch> batches = Batch.drawAll(cases, 3);
        List<Statistics> answers = Independent.each(submission, batches, (s, b) -> s.batchStatistics(b.x()));
        for (int i = 0; i < batches.size(); i++) {
            Statistics right = reference.batchStatistics(batches.get(i).x());
            that("mean", answers.get(i).mean()).given("x", batches.get(i).x()).isCloseTo(right.mean(), CLOSE);
            that("variance", answers.get(i).variance())
                    .given("x", batches.get(i).x())
                    .isCloseTo(right.variance(), CLOSE);
        }
    }

    @Check(order = 2, points = 3, title = "train normalises, scales and shifts the batch by its own statistics")
    void trainingOutput(
            @Submitted BatchNormalization submission,
            @Reference BatchNormalization reference,
            Cases cases,
            Evidence evidence) {
        compareOutputs(submission, reference, Batch.drawAll(cases, 3), evidence);
    }

    @Check(order = 3, points = 2, title = "train returns the running statistics, a tenth of the way to the batch's")
    void runningStatistics(
            @Submitted BatchNormalization submission, @Reference BatchNormalization reference, Cases cases) {
        List<Batch> batches = Batch.drawAll(cases, 3);
        List<Training> answers = train(submission, batches);
        for (int i = 0; i < batches.size(); i++) {
            Batch batch = batches.get(i);
            Statistics got = answers.get(i).running();
            Statistics right = reference
                    .train(batch.x(), batch.parameters(), batch.running())
                    .running();
            batch.given(that("running.mean", got.mean())).isCloseTo(right.mean(), CLOSE);
            batch.given(that("running.variance", got.variance())).isCloseTo(right.variance(), CLOSE);
        }
    }

    @Check(order = 4, points = 3, title = "infer normalises by the running statistics, a single sample too")
    void inference(
            @Submitted BatchNormalization submission,
            @Reference BatchNormalization reference,
            Cases cases,
            Evidence evidence) {
        List<Batch> batches = new ArrayList<>(Batch.drawAll(cases, 2));
        batches.add(0, Batch.draw(cases, 1, 3));
        List<SimpleMatrix> answers = infer(submission, batches);
        for (int i = 0; i < batches.size(); i++) {
            Batch batch = batches.get(i);
            SimpleMatrix right = reference.infer(batch.x(), batch.parameters(), batch.running());
            ErrorMap.show(evidence, "infer(x, …)", answers.get(i), right);
            batch.given(that("infer(x, parameters, running)", answers.get(i))).isCloseTo(right, CLOSE);
        }
    }

    @Check(
            order = 5,
            points = 2,
            title = "a feature that is constant or nearly so in a batch gives no NaN and no explosion",
            visibility = Visibility.HIDDEN)
    void nearlyConstantFeatures(
            @Submitted BatchNormalization submission,
            @Reference BatchNormalization reference,
            Cases cases,
            Evidence evidence) {
        compareOutputs(submission, reference, List.of(Batch.draw(cases, 4, new double[] {0, 1, 3e-3}, 1)), evidence);
    }

    @Check(
            order = 6,
            points = 1,
            title = "a feature that is far from 0 keeps its digits",
            visibility = Visibility.HIDDEN)
    void featuresFarFromZero(
            @Submitted BatchNormalization submission, @Reference BatchNormalization reference, Cases cases) {
        List<Batch> batches = List.of(
                Batch.draw(cases, 4, new double[] {1, 0.7, 1.5}, FAR),
                Batch.draw(cases, 6, new double[] {2, 1, 0.8, 0.6}, FAR));
        List<Training> answers = train(submission, batches);
        for (int i = 0; i < batches.size(); i++) {
            Batch batch = batches.get(i);
            Training right = reference.train(batch.x(), batch.parameters(), batch.running());
            batch.given(that("y", answers.get(i).y())).isCloseTo(right.y(), FAR_FROM_ZERO);
        }
    }

    @Check(
            order = 7,
            points = 1,
            title = "at inference the answer for a sample does not depend on the other samples",
            visibility = Visibility.HIDDEN)
    void samplesApart(@Submitted BatchNormalization submission, Cases cases) {
        Batch batch = Batch.draw(cases, 4, 3);
        List<Batch> asked = new ArrayList<>(List.of(batch));
        for (int i = 0; i < batch.x().getNumRows(); i++) {
            asked.add(batch.row(i));
        }
        List<SimpleMatrix> answers = infer(submission, asked);
        batch.given(that("infer(x, parameters, running)", answers.get(0)))
                .hasShape(batch.x().getNumRows(), batch.x().getNumCols())
                .isFinite()
                .satisfies(
                        !answers.get(0).rows(0, 1).isIdentical(answers.get(0).rows(1, 2), 0),
                        "two different samples get the same answer");
        for (int i = 1; i < asked.size(); i++) {
            asked.get(i)
                    .given(that("the answer for a sample alone, against the one in its batch", answers.get(i)))
                    .isCloseTo(answers.get(0).rows(i - 1, i), CLOSE);
        }
    }

    private static void compareOutputs(
            BatchNormalization submission, BatchNormalization reference, List<Batch> batches, Evidence evidence) {
        List<Training> answers = train(submission, batches);
        for (int i = 0; i < batches.size(); i++) {
            Batch batch = batches.get(i);
            SimpleMatrix right = reference
                    .train(batch.x(), batch.parameters(), batch.running())
                    .y();
            ErrorMap.show(evidence, "y", answers.get(i).y(), right);
            batch.given(that("y", answers.get(i).y())).isCloseTo(right, CLOSE);
        }
    }

    private static List<Training> train(BatchNormalization submission, List<Batch> batches) {
        return Independent.each(submission, batches, (s, b) -> s.train(b.x(), b.parameters(), b.running()));
    }

    private static List<SimpleMatrix> infer(BatchNormalization submission, List<Batch> batches) {
        return Independent.each(submission, batches, (s, b) -> s.infer(b.x(), b.parameters(), b.running()));
    }
}
