package dev.gradus.solutions.losses;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.gradient.NamedTensors;
import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.losses.BinaryCrossEntropy;
import dev.gradus.solutions.gradients.NumericComparison;
import dev.gradus.solutions.pictures.FunctionCurves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Judges a {@link BinaryCrossEntropy}: the loss in the middle and at the ends, then the gradient in the same way. */
@Grading(contract = BinaryCrossEntropy.class)
public final class BinaryCrossEntropyGrading {
    private static final Tolerance GRADIENT = Tolerance.standard();

    /**
     * Clipping p to 1 − 10⁻¹² leaves 1 − p = 1.0000889·10⁻¹² after rounding, clipping 1 − p leaves 10⁻¹²: their
     * logarithms differ by 8.9·10⁻⁵ in 27.6, which is 3.3·10⁻⁶, and their reciprocals by 8.9·10⁻⁵. A small number inside
     * the logarithm stays below 10⁻⁵ in the middle of the range, and is judged at its ends.
     */
    private static final Tolerance LOSS = new Tolerance(
            1e-5, 1e-9, "two right ways to clip differ by 3.3e-6; a wrong formula differs by 1e-2 or more");

    private static final Tolerance CLIPPED_GRADIENT =
            new Tolerance(1e-3, 1e-9, "two right ways to clip differ by 8.9e-5; another clip differs by factors of 10");

    /** Probabilities of the picture, for label 1. */
    private static final double[] GRID = {0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95};

    /** One sample each: whatever is averaged wrongly was seen by the checks before. */
    private static final List<BinaryBatch> ENDS = Stream.of(
                    BinaryBatch.singles("p", 1, 0, 1, 1e-15), BinaryBatch.singles("p", 0, 1, 0, 1 - 1e-15))
            .flatMap(List::stream)
            .toList();

    @Check(order = 1, points = 3, title = "the loss is the mean cross-entropy of probabilities and labels")
    void loss(
            @Submitted BinaryCrossEntropy submission,
            @Reference BinaryCrossEntropy reference,
            Cases cases,
            Evidence evidence) {
        List<BinaryBatch> batches = new ArrayList<>(BinaryBatch.singles("p", 1, GRID));
        batches.addAll(BinaryBatch.singles("p", 0, 0.25, 0.9));
        batches.addAll(BinaryBatch.probabilities(cases, 4));
        List<Double> got = losses(submission, batches);
        List<Double> right = losses(reference, batches);
        evidence.show(FunctionCurves.of("loss(p, 1)", "p", GRID, first(got, GRID.length), first(right, GRID.length)));
        compareLosses(batches, got, right);
    }

    @Check(order = 2, points = 1, title = "labels between 0 and 1 weight both terms")
    void softLabels(@Submitted BinaryCrossEntropy submission, @Reference BinaryCrossEntropy reference, Cases cases) {
        List<BinaryBatch> batches = BinaryBatch.probabilities(cases, 2).stream()
                .map(batch -> batch.withSoftLabels(cases))
                .toList();
        compareLosses(batches, losses(submission, batches), losses(reference, batches));
        compareGradients(submission, reference, batches, GRADIENT);
    }

    @Check(
            order = 3,
            points = 2,
            title = "the loss stays finite where a probability is exactly 0 or 1",
            visibility = Visibility.HIDDEN)
    void lossAtTheEnds(@Submitted BinaryCrossEntropy submission, @Reference BinaryCrossEntropy reference) {
        compareLosses(ENDS, losses(submission, ENDS), losses(reference, ENDS));
    }

    @Check(order = 4, points = 3, title = "the gradient is the derivative by every probability")
    void gradient(@Submitted BinaryCrossEntropy submission, @Reference BinaryCrossEntropy reference, Cases cases) {
        List<BinaryBatch> batches = new ArrayList<>(BinaryBatch.singles("p", 1, 0.5, 0.2));
        batches.addAll(BinaryBatch.singles("p", 0, 0.8));
        batches.addAll(BinaryBatch.probabilities(cases, 4));
        compareGradients(submission, reference, batches, GRADIENT);
    }

    @Check(order = 5, points = 2, title = "the gradient agrees with the numeric derivative of the loss")
    void numericGradient(
            @Submitted BinaryCrossEntropy submission, @Reference BinaryCrossEntropy reference, Cases cases) {
        BinaryBatch batch = BinaryBatch.probabilities(cases, 3).get(2);
        boolean judged = NumericComparison.judges(
                at -> reference.loss(at.vector("p"), batch.y()),
                NamedTensors.of("p", batch.values()),
                at -> NamedTensors.of("p", shaped(submission, new BinaryBatch("p", at.vector("p"), batch.y()))),
                cases.random().nextLong(),
                "a batch of " + batch.size() + " samples");
        if (!judged) {
            compareGradients(submission, reference, List.of(batch), GRADIENT);
        }
    }

    @Check(
            order = 6,
            points = 2,
            title = "the gradient stays finite where a probability is exactly 0 or 1",
            visibility = Visibility.HIDDEN)
    void gradientAtTheEnds(@Submitted BinaryCrossEntropy submission, @Reference BinaryCrossEntropy reference) {
        compareGradients(submission, reference, ENDS, CLIPPED_GRADIENT);
    }

    @Check(
            order = 7,
            points = 1,
            title = "a batch costs the mean of its parts, in any order",
            visibility = Visibility.HIDDEN)
    void batches(@Submitted BinaryCrossEntropy submission, Cases cases) {
        BinaryBatch batch = BinaryBatch.probabilities(cases, 4).get(3);
        int m = batch.size();
        List<Double> losses = losses(submission, List.of(batch, batch.part(0, 2), batch.part(2, m), batch.reversed()));
        batch.given(that("loss of the batch, against the mean of its parts", losses.get(0)))
                .isCloseTo((2 * losses.get(1) + (m - 2) * losses.get(2)) / m, LOSS);
        batch.given(that("loss of the batch in reverse order", losses.get(3))).isCloseTo(losses.get(0), LOSS);
    }

    private static void compareLosses(List<BinaryBatch> batches, List<Double> got, List<Double> right) {
        for (int i = 0; i < batches.size(); i++) {
            batches.get(i).given(that("loss(p, y)", got.get(i))).isCloseTo(right.get(i), LOSS);
        }
    }

    private static void compareGradients(
            BinaryCrossEntropy submission,
            BinaryCrossEntropy reference,
            List<BinaryBatch> batches,
            Tolerance tolerance) {
        List<double[]> got = Independent.each(submission, batches, (s, b) -> s.gradient(b.values(), b.y()));
        for (int i = 0; i < batches.size(); i++) {
            BinaryBatch batch = batches.get(i);
            batch.given(that("gradient(p, y)", got.get(i)))
                    .isCloseTo(reference.gradient(batch.values(), batch.y()), tolerance);
        }
    }

    private static double[] shaped(BinaryCrossEntropy submission, BinaryBatch batch) {
        double[] gradient = submission.gradient(batch.values(), batch.y());
        batch.given(that("gradient(p, y)", gradient)).hasShape(1, batch.size());
        return gradient;
    }

    private static List<Double> losses(BinaryCrossEntropy submission, List<BinaryBatch> batches) {
        return Independent.each(submission, batches, (s, b) -> s.loss(b.values(), b.y()));
    }

    private static double[] first(List<Double> values, int count) {
        return Arrays.copyOf(values.stream().mapToDouble(Double::doubleValue).toArray(), count);
    }
}
