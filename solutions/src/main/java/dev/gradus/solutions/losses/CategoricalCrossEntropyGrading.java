package dev.gradus.solutions.losses;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.losses.CategoricalCrossEntropy;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Judges a {@link CategoricalCrossEntropy}: both forms of labels, then soft ones, then probabilities of 0 and 1. */
@Grading(contract = CategoricalCrossEntropy.class)
public final class CategoricalCrossEntropyGrading {
    /**
     * The contract's accuracy. Clipping p at 1 − 10⁻¹² as well adds 10⁻¹² to the cost of a certain right answer. A small
     * number inside the logarithm stays below 10⁻⁶ in the middle of the range, and is judged at its ends.
     */
    private static final Tolerance CLOSE =
            new Tolerance(1e-6, 1e-9, "the contract; two right ways to clip differ by 1e-12, a wrong formula by 1e-2");

    @Check(order = 1, points = 3, title = "the loss from one-hot rows is the mean cost of the right classes")
    void loss(
            @Submitted CategoricalCrossEntropy submission, @Reference CategoricalCrossEntropy reference, Cases cases) {
        List<ClassBatch> batches = new ArrayList<>(
                List.of(ClassBatch.single("p", 0, 0.5, 0.3, 0.2), ClassBatch.single("p", 2, 0.5, 0.4, 0.1)));
        batches.addAll(ClassBatch.probabilities(cases, 3));
        compare(submission, reference, batches);
    }

    @Check(order = 2, points = 3, title = "the loss from class numbers is the same")
    void lossFromIndices(
            @Submitted CategoricalCrossEntropy submission, @Reference CategoricalCrossEntropy reference, Cases cases) {
        List<ClassBatch> batches = new ArrayList<>(
                List.of(ClassBatch.single("p", 2, 0.5, 0.3, 0.2), ClassBatch.single("p", 0, 0.1, 0.3, 0.6)));
        batches.addAll(ClassBatch.probabilities(cases, 3));
        // Without class 0, so that counting from 1 shows as a wrong number and not only as an exception.
        batches.add(new ClassBatch("p", batches.get(2).values(), lastClassesOnly(batches.get(2))));
        compareIndices(submission, reference, batches);
    }

    @Check(order = 3, points = 1, title = "who knows nothing pays ln k")
    void uniform(@Submitted CategoricalCrossEntropy submission, Cases cases) {
        List<ClassBatch> batches = new ArrayList<>();
        for (ClassBatch batch : ClassBatch.probabilities(cases, 3)) {
            batches.add(batch.withValues(SimpleMatrix.filled(batch.samples(), batch.classes(), 1.0 / batch.classes())));
        }
        List<Double> losses = losses(submission, batches);
        for (int i = 0; i < batches.size(); i++) {
            ClassBatch batch = batches.get(i);
            batch.given(that("loss(p, y)", losses.get(i))).isCloseTo(Math.log(batch.classes()), CLOSE);
        }
    }

    @Check(order = 4, points = 1, title = "soft labels weight every class", visibility = Visibility.HIDDEN)
    void softLabels(
            @Submitted CategoricalCrossEntropy submission, @Reference CategoricalCrossEntropy reference, Cases cases) {
        List<ClassBatch> batches = ClassBatch.probabilities(cases, 2).stream()
                .map(batch -> batch.withSoftLabels(cases))
                .toList();
        compare(submission, reference, batches);
    }

    @Check(
            order = 5,
            points = 2,
            title = "the loss stays finite where a probability is exactly 0 or 1",
            visibility = Visibility.HIDDEN)
    void ends(@Submitted CategoricalCrossEntropy submission, @Reference CategoricalCrossEntropy reference) {
        // One sample each: whatever is averaged wrongly was seen by the checks before.
        List<ClassBatch> batches = List.of(
                ClassBatch.single("p", 1, 1, 0, 0),
                ClassBatch.single("p", 1, 0, 1, 0),
                ClassBatch.single("p", 2, 0.5, 0.5, 0),
                ClassBatch.single("p", 1, 0.5, 0.5, 0));
        compare(submission, reference, batches);
        compareIndices(submission, reference, batches);
    }

    @Check(order = 6, points = 1, title = "a batch costs the mean of its parts", visibility = Visibility.HIDDEN)
    void batches(@Submitted CategoricalCrossEntropy submission, Cases cases) {
        ClassBatch batch = ClassBatch.probabilities(cases, 1).get(0);
        int m = batch.samples();
        List<ClassBatch> parts = List.of(batch, batch.rows(0, 2), batch.rows(2, m));
        List<Double> losses = losses(submission, parts);
        batch.given(that("loss of the batch, against the mean of its parts", losses.get(0)))
                .isCloseTo((2 * losses.get(1) + (m - 2) * losses.get(2)) / m, CLOSE);
        List<Double> fromIndices = lossesFromIndices(submission, parts);
        batch.givenIndices(that("loss of the batch, against the mean of its parts", fromIndices.get(0)))
                .isCloseTo((2 * fromIndices.get(1) + (m - 2) * fromIndices.get(2)) / m, CLOSE);
    }

    /** The labels with every sample of class 0 moved to the last class. */
    private static SimpleMatrix lastClassesOnly(ClassBatch batch) {
        SimpleMatrix y = batch.y().copy();
        for (int i = 0; i < batch.samples(); i++) {
            if (y.get(i, 0) == 1) {
                y.set(i, 0, 0);
                y.set(i, batch.classes() - 1, 1);
            }
        }
        return y;
    }

    private static void compare(
            CategoricalCrossEntropy submission, CategoricalCrossEntropy reference, List<ClassBatch> batches) {
        List<Double> losses = losses(submission, batches);
        for (int i = 0; i < batches.size(); i++) {
            ClassBatch batch = batches.get(i);
            batch.given(that("loss(p, y)", losses.get(i))).isCloseTo(reference.loss(batch.values(), batch.y()), CLOSE);
        }
    }

    private static void compareIndices(
            CategoricalCrossEntropy submission, CategoricalCrossEntropy reference, List<ClassBatch> batches) {
        List<Double> losses = lossesFromIndices(submission, batches);
        for (int i = 0; i < batches.size(); i++) {
            ClassBatch batch = batches.get(i);
            batch.givenIndices(that("lossFromIndices(p, classes)", losses.get(i)))
                    .isCloseTo(reference.lossFromIndices(batch.values(), batch.indices()), CLOSE);
        }
    }

    private static List<Double> losses(CategoricalCrossEntropy submission, List<ClassBatch> batches) {
        return Independent.each(submission, batches, (s, batch) -> s.loss(batch.values(), batch.y()));
    }

    private static List<Double> lossesFromIndices(CategoricalCrossEntropy submission, List<ClassBatch> batches) {
        return Independent.each(submission, batches, (s, batch) -> s.lossFromIndices(batch.values(), batch.indices()));
    }
}
