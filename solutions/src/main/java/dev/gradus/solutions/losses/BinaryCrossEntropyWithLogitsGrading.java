package dev.gradus.solutions.losses;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.gradient.NamedTensors;
import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.losses.BinaryCrossEntropyWithLogits;
import dev.gradus.solutions.gradients.NumericComparison;
import dev.gradus.solutions.pictures.FunctionCurves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Judges a {@link BinaryCrossEntropyWithLogits}: the loss near 0, far from 0 and where it is tiny, then the gradient. */
@Grading(contract = BinaryCrossEntropyWithLogits.class)
public final class BinaryCrossEntropyWithLogitsGrading {
    private static final Tolerance CLOSE = Tolerance.standard();

    /**
     * The contract's accuracy of a loss of any size. For one sample with a right label it is ln(1 + e^−|z|), which log1p
     * and exp give to 2 roundings.
     */
    private static final Tolerance RELATIVE =
            new Tolerance(1e-9, 0, "the contract; exp and log1p are right to 3e-16 of the loss");

    /** Logits of the picture, for label 1. */
    private static final double[] GRID =
            IntStream.rangeClosed(-4, 4).asDoubleStream().toArray();

    @Check(order = 1, points = 3, title = "the loss is the mean cross-entropy of logits and labels")
    void loss(
            @Submitted BinaryCrossEntropyWithLogits submission,
            @Reference BinaryCrossEntropyWithLogits reference,
            Cases cases,
            Evidence evidence) {
        List<BinaryBatch> batches = new ArrayList<>(BinaryBatch.singles("z", 1, GRID));
        batches.addAll(BinaryBatch.singles("z", 0, -1.5, 0.5));
        batches.addAll(BinaryBatch.logits(cases, 4));
        List<Double> got = losses(submission, batches);
        List<Double> right = losses(reference, batches);
        evidence.show(FunctionCurves.of("loss(z, 1)", GRID, first(got, GRID.length), first(right, GRID.length)));
        compareLosses(batches, got, right);
    }

    @Check(order = 2, points = 2, title = "the loss for logits of hundreds and thousands is finite and not clipped")
    void hugeLogits(
            @Submitted BinaryCrossEntropyWithLogits submission,
            @Reference BinaryCrossEntropyWithLogits reference,
            Cases cases) {
        double huge = Math.rint(cases.uniform(2000, 9000));
        List<BinaryBatch> batches = new ArrayList<>(BinaryBatch.singles("z", 1, -800, 800, -30, -huge, huge));
        batches.addAll(BinaryBatch.singles("z", 0, 800, -800, 30, huge));
        compareLosses(batches, losses(submission, batches), losses(reference, batches));
    }

    @Check(
            order = 3,
            points = 1,
            title = "tiny losses of right answers keep their digits",
            visibility = Visibility.HIDDEN)
    void tinyLosses(
            @Submitted BinaryCrossEntropyWithLogits submission,
            @Reference BinaryCrossEntropyWithLogits reference,
            Cases cases) {
        double far = Math.rint(cases.uniform(50, 600));
        List<BinaryBatch> batches = new ArrayList<>(BinaryBatch.singles("z", 1, 40, far));
        batches.addAll(BinaryBatch.singles("z", 0, -40, -far));
        List<Double> got = losses(submission, batches);
        List<Double> right = losses(reference, batches);
        for (int i = 0; i < batches.size(); i++) {
            BinaryBatch batch = batches.get(i);
            batch.given(that("loss(z, y)", got.get(i)))
                    .isFinite()
                    .satisfies(
                            got.get(i) != 0,
                            "the loss of z = " + Show.number(batch.values()[0]) + " is 0 where "
                                    + Show.number(right.get(i))
                                    + " is right: the small part was added to a number of ordinary size and rounded away");
            batch.given(that("loss(z, y)", got.get(i))).isCloseTo(right.get(i), RELATIVE);
        }
    }

    @Check(order = 4, points = 1, title = "labels between 0 and 1 count as what they are")
    void softLabels(
            @Submitted BinaryCrossEntropyWithLogits submission,
            @Reference BinaryCrossEntropyWithLogits reference,
            Cases cases) {
        List<BinaryBatch> batches = BinaryBatch.logits(cases, 2).stream()
                .map(batch -> batch.withSoftLabels(cases))
                .toList();
        compareLosses(batches, losses(submission, batches), losses(reference, batches));
        compareGradients(submission, reference, batches);
    }

    @Check(order = 5, points = 3, title = "the gradient is the derivative by every logit")
    void gradient(
            @Submitted BinaryCrossEntropyWithLogits submission,
            @Reference BinaryCrossEntropyWithLogits reference,
            Cases cases) {
        List<BinaryBatch> batches = new ArrayList<>(BinaryBatch.singles("z", 1, 0, 2));
        batches.addAll(BinaryBatch.singles("z", 0, 2));
        batches.addAll(BinaryBatch.logits(cases, 4));
        compareGradients(submission, reference, batches);
    }

    @Check(order = 6, points = 2, title = "the gradient agrees with the numeric derivative of the loss")
    void numericGradient(
            @Submitted BinaryCrossEntropyWithLogits submission,
            @Reference BinaryCrossEntropyWithLogits reference,
            Cases cases) {
        BinaryBatch batch = BinaryBatch.logits(cases, 3).get(2);
        boolean judged = NumericComparison.judges(
                at -> reference.loss(at.vector("z"), batch.y()),
                NamedTensors.of("z", batch.values()),
                at -> NamedTensors.of("z", shaped(submission, new BinaryBatch("z", at.vector("z"), batch.y()))),
                cases.random().nextLong(),
                "a batch of " + batch.size() + " samples");
        if (!judged) {
            compareGradients(submission, reference, List.of(batch));
        }
    }

    @Check(
            order = 7,
            points = 1,
            title = "the gradient for logits of thousands is finite and right",
            visibility = Visibility.HIDDEN)
    void gradientOfHugeLogits(
            @Submitted BinaryCrossEntropyWithLogits submission,
            @Reference BinaryCrossEntropyWithLogits reference,
            Cases cases) {
        double huge = Math.rint(cases.uniform(2000, 9000));
        List<BinaryBatch> batches = new ArrayList<>(BinaryBatch.singles("z", 1, -800, 800, -huge));
        batches.addAll(BinaryBatch.singles("z", 0, 800, -800, huge));
        compareGradients(submission, reference, batches);
    }

    private static void compareLosses(List<BinaryBatch> batches, List<Double> got, List<Double> right) {
        for (int i = 0; i < batches.size(); i++) {
            batches.get(i).given(that("loss(z, y)", got.get(i))).isCloseTo(right.get(i), CLOSE);
        }
    }

    private static void compareGradients(
            BinaryCrossEntropyWithLogits submission,
            BinaryCrossEntropyWithLogits reference,
            List<BinaryBatch> batches) {
        List<double[]> got = Independent.each(submission, batches, (s, b) -> s.gradient(b.values(), b.y()));
        for (int i = 0; i < batches.size(); i++) {
            BinaryBatch batch = batches.get(i);
            batch.given(that("gradient(z, y)", got.get(i)))
                    .isCloseTo(reference.gradient(batch.values(), batch.y()), CLOSE);
        }
    }

    private static double[] shaped(BinaryCrossEntropyWithLogits submission, BinaryBatch batch) {
        double[] gradient = submission.gradient(batch.values(), batch.y());
        batch.given(that("gradient(z, y)", gradient)).hasShape(1, batch.size());
        return gradient;
    }

    private static List<Double> losses(BinaryCrossEntropyWithLogits submission, List<BinaryBatch> batches) {
        return Independent.each(submission, batches, (s, b) -> s.loss(b.values(), b.y()));
    }

    private static double[] first(List<Double> values, int count) {
        return Arrays.copyOf(values.stream().mapToDouble(Double::doubleValue).toArray(), count);
    }
}
