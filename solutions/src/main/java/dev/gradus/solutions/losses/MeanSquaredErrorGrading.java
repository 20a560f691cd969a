package dev.gradus.solutions.losses;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.gradient.NamedTensors;
import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.losses.MeanSquaredError;
import dev.gradus.solutions.gradients.NumericComparison;
import dev.gradus.solutions.pictures.ErrorMap;
import dev.gradus.solutions.pictures.FunctionCurves;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Judges a {@link MeanSquaredError}: the loss and its laws, then the gradient by formula and by numeric derivative. */
@Grading(contract = MeanSquaredError.class)
public final class MeanSquaredErrorGrading {
    private static final Tolerance CLOSE = Tolerance.standard();

    /** Predictions of the picture, for a target of 0. */
    private static final double[] GRID =
            IntStream.rangeClosed(-4, 4).mapToDouble(i -> i / 2.0).toArray();

    /** Differences are multiples of it, so that they are exact beside targets in the millions. */
    private static final double STEP = 0x1p-10;

    @Check(order = 1, points = 2, title = "the loss is the mean of the squared differences")
    void loss(
            @Submitted MeanSquaredError submission,
            @Reference MeanSquaredError reference,
            Cases cases,
            Evidence evidence) {
        List<Regression> batches = new ArrayList<>();
        for (double prediction : GRID) {
            batches.add(Regression.single(prediction, 0));
        }
        batches.addAll(Regression.drawAll(cases, 3));
        List<Double> got = losses(submission, batches);
        List<Double> right = losses(reference, batches);
        evidence.show(FunctionCurves.of(
                "loss(prediction, 0)", "prediction", GRID, first(got, GRID.length), first(right, GRID.length)));
        for (int i = 0; i < batches.size(); i++) {
            batches.get(i).given(that("loss(prediction, target)", got.get(i))).isCloseTo(right.get(i), CLOSE);
        }
    }

    @Check(
            order = 2,
            points = 1,
            title = "twice the differences cost four times as much, and a batch costs the mean of its parts",
            visibility = Visibility.HIDDEN)
    void laws(@Submitted MeanSquaredError submission, Cases cases) {
        Regression batch = Regression.drawAll(cases, 2).get(1);
        int samples = batch.samples();
        List<Double> losses =
                losses(submission, List.of(batch, batch.withDoubleError(), batch.rows(0, 2), batch.rows(2, samples)));
        batch.given(that("loss for twice the differences", losses.get(1))).isCloseTo(4 * losses.get(0), CLOSE);
        batch.given(that("loss of the batch, against the mean of its parts", losses.get(0)))
                .isCloseTo((2 * losses.get(2) + (samples - 2) * losses.get(3)) / samples, CLOSE);
    }

    @Check(
            order = 3,
            points = 1,
            title = "large numbers with small differences lose no digits",
            visibility = Visibility.HIDDEN)
    void largeNumbers(@Submitted MeanSquaredError submission, @Reference MeanSquaredError reference, Cases cases) {
        List<Regression> batches = new ArrayList<>();
        for (int samples = 3; samples <= 5; samples++) {
            SimpleMatrix target = new SimpleMatrix(samples, 1);
            SimpleMatrix prediction = new SimpleMatrix(samples, 1);
            for (int i = 0; i < samples; i++) {
                target.set(i, 0, Math.rint(cases.uniform(1e7, 9e7)));
                double difference = STEP * Math.rint(cases.uniform(50, 500));
                prediction.set(i, 0, target.get(i, 0) + (i % 2 == 0 ? difference : -difference));
            }
            batches.add(new Regression(prediction, target));
        }
        List<Double> got = losses(submission, batches);
        List<Double> right = losses(reference, batches);
        for (int i = 0; i < batches.size(); i++) {
            batches.get(i).given(that("loss(prediction, target)", got.get(i))).isCloseTo(right.get(i), CLOSE);
        }
    }

    @Check(order = 4, points = 3, title = "the gradient follows from the loss, entry by entry")
    void gradient(
            @Submitted MeanSquaredError submission,
            @Reference MeanSquaredError reference,
            Cases cases,
            Evidence evidence) {
        List<Regression> batches = Regression.drawAll(cases, 3);
        List<SimpleMatrix> got = gradients(submission, batches);
        for (int i = 0; i < batches.size(); i++) {
            Regression batch = batches.get(i);
            SimpleMatrix right = reference.gradient(batch.prediction(), batch.target());
            try {
                batch.given(that("gradient(prediction, target)", got.get(i))).isCloseTo(right, CLOSE);
            } catch (CheckFailed failed) {
                ErrorMap.of("gradient(prediction, target)", got.get(i), right).ifPresent(evidence::show);
                throw failed;
            }
        }
    }

    @Check(order = 5, points = 2, title = "the gradient agrees with the numeric derivative of the loss")
    void numericGradient(@Submitted MeanSquaredError submission, @Reference MeanSquaredError reference, Cases cases) {
        Regression batch = Regression.draw(cases, 4, 3);
        boolean judged = NumericComparison.judges(
                at -> reference.loss(at.matrix("prediction"), batch.target()),
                NamedTensors.of("prediction", batch.prediction()),
                at -> NamedTensors.of(
                        "prediction", shaped(submission, new Regression(at.matrix("prediction"), batch.target()))),
                cases.random().nextLong(),
                "a batch of 4 samples with 3 outputs");
        if (!judged) {
            batch.given(that("gradient(prediction, target)", shaped(submission, batch)))
                    .isCloseTo(reference.gradient(batch.prediction(), batch.target()), CLOSE);
        }
    }

    @Check(
            order = 6,
            points = 1,
            title = "samples that occur twice count half each, and perfect predictions have gradient 0",
            visibility = Visibility.HIDDEN)
    void gradientLaws(@Submitted MeanSquaredError submission, Cases cases) {
        Regression batch = Regression.drawAll(cases, 2).get(1);
        Regression perfect = new Regression(batch.target(), batch.target());
        List<SimpleMatrix> gradients = gradients(submission, List.of(batch, batch.twice(), perfect));
        SimpleMatrix once = gradients.get(0);
        batch.given(that("gradient(prediction, target)", once)).hasShape(batch.samples(), batch.outputs());
        batch.given(that("gradient of the batch with every sample twice", gradients.get(1)))
                .isCloseTo(once.concatRows(once).divide(2), CLOSE);
        perfect.given(that("gradient(prediction, target)", gradients.get(2)))
                .isCloseTo(new SimpleMatrix(batch.samples(), batch.outputs()), CLOSE);
    }

    private static SimpleMatrix shaped(MeanSquaredError submission, Regression batch) {
        SimpleMatrix gradient = submission.gradient(batch.prediction(), batch.target());
        batch.given(that("gradient(prediction, target)", gradient)).hasShape(batch.samples(), batch.outputs());
        return gradient;
    }

    private static List<Double> losses(MeanSquaredError submission, List<Regression> batches) {
        return Independent.each(submission, batches, (s, batch) -> s.loss(batch.prediction(), batch.target()));
    }

    private static List<SimpleMatrix> gradients(MeanSquaredError submission, List<Regression> batches) {
        return Independent.each(submission, batches, (s, batch) -> s.gradient(batch.prediction(), batch.target()));
    }

    private static double[] first(List<Double> values, int count) {
        return values.stream().limit(count).mapToDouble(Double::doubleValue).toArray();
    }
}
