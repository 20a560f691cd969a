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
import dev.gradus.exercises.losses.SoftmaxCrossEntropy;
import dev.gradus.solutions.gradients.NumericComparison;
import dev.gradus.solutions.pictures.ErrorMap;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Judges a {@link SoftmaxCrossEntropy}: the loss near 0 and far from it, then the gradient in the same way. */
@Grading(contract = SoftmaxCrossEntropy.class)
public final class SoftmaxCrossEntropyGrading {
    /** The contract's accuracy: differences of logits up to 10⁴ are right to 3e-12 after three roundings. */
    private static final Tolerance CLOSE =
            new Tolerance(1e-9, 1e-9, "the contract; three roundings of logits up to 10^4 are 3e-12");

    /**
     * For moderate logits, whose probabilities are above 10⁻⁴: 10⁻⁸ added inside a logarithm stays below 10⁻⁴ there. It is
     * judged where it counts, in the loss of confident wrong answers.
     */
    private static final Tolerance FORMULA =
            new Tolerance(1e-4, 1e-9, "rounding is 1e-15 of the loss, a wrong formula differs by 1e-2 or more");

    private static final double LARGEST_SHIFT = 50;

    @Check(order = 1, points = 3, title = "the loss is the mean cross-entropy of logits and labels")
    void loss(@Submitted SoftmaxCrossEntropy submission, @Reference SoftmaxCrossEntropy reference, Cases cases) {
        List<ClassBatch> batches =
                new ArrayList<>(List.of(ClassBatch.single("z", 0, 1, 2, 3), ClassBatch.single("z", 2, 0, 0, 0)));
        batches.addAll(ClassBatch.logits(cases, 3));
        compareLosses(submission, reference, batches, FORMULA);
    }

    @Check(order = 2, points = 2, title = "the loss for logits of thousands is finite and not clipped")
    void hugeLogits(@Submitted SoftmaxCrossEntropy submission, @Reference SoftmaxCrossEntropy reference, Cases cases) {
        double huge = Math.rint(cases.uniform(2000, 4000));
        List<ClassBatch> batches = new ArrayList<>(List.of(
                ClassBatch.single("z", 1, 0, -800, 0),
                ClassBatch.single("z", 0, 1000, 998, 999),
                ClassBatch.single("z", 2, -1000, -1001, -1000),
                ClassBatch.single("z", 1, huge, -huge, 0),
                ClassBatch.single("z", 1, 0, -30, 1)));
        ClassBatch.logits(cases, 2).forEach(batch -> batches.add(batch.withUnequalRows()));
        compareLosses(submission, reference, batches, CLOSE);
    }

    @Check(order = 3, points = 3, title = "the gradient is the derivative by every logit")
    void gradient(
            @Submitted SoftmaxCrossEntropy submission,
            @Reference SoftmaxCrossEntropy reference,
            Cases cases,
            Evidence evidence) {
        List<ClassBatch> batches = new ArrayList<>(List.of(ClassBatch.single("z", 0, 1, 2, 3)));
        batches.addAll(ClassBatch.logits(cases, 3));
        List<SimpleMatrix> got = gradients(submission, batches);
        for (int i = 0; i < batches.size(); i++) {
            ClassBatch batch = batches.get(i);
            SimpleMatrix right = reference.gradient(batch.values(), batch.y());
            try {
                batch.given(that("gradient(z, y)", got.get(i))).isCloseTo(right, CLOSE);
            } catch (CheckFailed failed) {
                ErrorMap.of("gradient(z, y)", got.get(i), right).ifPresent(evidence::show);
                throw failed;
            }
        }
    }

    @Check(order = 4, points = 2, title = "the gradient agrees with the numeric derivative of the loss")
    void numericGradient(
            @Submitted SoftmaxCrossEntropy submission, @Reference SoftmaxCrossEntropy reference, Cases cases) {
        ClassBatch batch = ClassBatch.logits(cases, 4, 3);
        boolean judged = NumericComparison.judges(
                at -> reference.loss(at.matrix("z"), batch.y()),
                NamedTensors.of("z", batch.values()),
                at -> {
                    ClassBatch there = batch.withValues(at.matrix("z"));
                    SimpleMatrix gradient = submission.gradient(there.values(), there.y());
                    there.given(that("gradient(z, y)", gradient)).hasShape(there.samples(), there.classes());
                    return NamedTensors.of("z", gradient);
                },
                cases.random().nextLong(),
                "a batch of 4 samples with 3 classes");
        if (!judged) {
            compareGradients(submission, reference, List.of(batch));
        }
    }

    @Check(
            order = 5,
            points = 1,
            title = "the gradient for logits of thousands is finite and right",
            visibility = Visibility.HIDDEN)
    void gradientOfHugeLogits(
            @Submitted SoftmaxCrossEntropy submission, @Reference SoftmaxCrossEntropy reference, Cases cases) {
        List<ClassBatch> batches = new ArrayList<>(List.of(
                ClassBatch.single("z", 1, 0, -800, 0),
                ClassBatch.single("z", 0, 1000, 998, 999),
                ClassBatch.single("z", 2, -1000, -1001, -1000)));
        ClassBatch.logits(cases, 2).forEach(batch -> batches.add(batch.withUnequalRows()));
        compareGradients(submission, reference, batches);
    }

    @Check(order = 6, points = 1, title = "soft labels weight every class")
    void softLabels(@Submitted SoftmaxCrossEntropy submission, @Reference SoftmaxCrossEntropy reference, Cases cases) {
        List<ClassBatch> batches = ClassBatch.logits(cases, 2).stream()
                .map(batch -> batch.withSoftLabels(cases))
                .toList();
        compareLosses(submission, reference, batches, FORMULA);
        compareGradients(submission, reference, batches);
    }

    @Check(
            order = 7,
            points = 1,
            title = "rows of the gradient sum to 0, and a shift of a row changes nothing",
            visibility = Visibility.HIDDEN)
    void laws(@Submitted SoftmaxCrossEntropy submission, Cases cases) {
        for (ClassBatch batch : ClassBatch.logits(cases, 2)) {
            ClassBatch shifted = batch.withValues(batch.values().plus(cases.uniform(-LARGEST_SHIFT, LARGEST_SHIFT)));
            List<SimpleMatrix> gradients = gradients(submission, List.of(batch, shifted));
            batch.given(that("gradient(z, y)", gradients.get(0))).hasShape(batch.samples(), batch.classes());
            for (int i = 0; i < batch.samples(); i++) {
                batch.given(that(
                                "sum of row " + i + " of the gradient",
                                gradients.get(0).extractVector(true, i).elementSum()))
                        .isCloseTo(0, CLOSE);
            }
            shifted.given(that("gradient of the shifted logits", gradients.get(1)))
                    .isCloseTo(gradients.get(0), CLOSE);
            List<Double> losses = losses(submission, List.of(batch, shifted));
            shifted.given(that("loss of the shifted logits", losses.get(1))).isCloseTo(losses.get(0), CLOSE);
        }
    }

    private static void compareLosses(
            SoftmaxCrossEntropy submission,
            SoftmaxCrossEntropy reference,
            List<ClassBatch> batches,
            Tolerance tolerance) {
        List<Double> losses = losses(submission, batches);
        for (int i = 0; i < batches.size(); i++) {
            ClassBatch batch = batches.get(i);
            batch.given(that("loss(z, y)", losses.get(i)))
                    .isCloseTo(reference.loss(batch.values(), batch.y()), tolerance);
        }
    }

    private static void compareGradients(
            SoftmaxCrossEntropy submission, SoftmaxCrossEntropy reference, List<ClassBatch> batches) {
        List<SimpleMatrix> gradients = gradients(submission, batches);
        for (int i = 0; i < batches.size(); i++) {
            ClassBatch batch = batches.get(i);
            batch.given(that("gradient(z, y)", gradients.get(i)))
                    .isCloseTo(reference.gradient(batch.values(), batch.y()), CLOSE);
        }
    }

    private static List<Double> losses(SoftmaxCrossEntropy submission, List<ClassBatch> batches) {
        return Independent.each(submission, batches, (s, batch) -> s.loss(batch.values(), batch.y()));
    }

    private static List<SimpleMatrix> gradients(SoftmaxCrossEntropy submission, List<ClassBatch> batches) {
        return Independent.each(submission, batches, (s, batch) -> s.gradient(batch.values(), batch.y()));
    }
}
