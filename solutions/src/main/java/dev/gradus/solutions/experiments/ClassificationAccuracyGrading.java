package dev.gradus.solutions.experiments;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.experiments.ClassificationAccuracy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.ejml.simple.SimpleMatrix;

/** Judges a {@link ClassificationAccuracy} method by method; what is tied or negative has checks of its own. */
@Grading(contract = ClassificationAccuracy.class)
public final class ClassificationAccuracyGrading {
    private static final Tolerance FRACTION = new Tolerance(
            0, 1e-12, "a sum of ones and one quotient; a mean that is updated sample by sample has 1e-15");

    @Check(order = 1, points = 2, title = "threshold gives class 1 to probabilities above it")
    void thresholds(
            @Submitted ClassificationAccuracy submission, @Reference ClassificationAccuracy reference, Cases cases) {
        compareThresholds(
                submission,
                reference,
                List.of(
                        new Cut(new double[] {0.9, 0.1, 0.7, 0.3}, 0.5),
                        new Cut(new double[] {0.9, 0.1, 0.7, 0.3, 0.55}, 0.6),
                        Cut.draw(cases, 7, 0.2),
                        Cut.draw(cases, 9, 0.8)));
    }

    @Check(
            order = 2,
            points = 1,
            title = "a probability that equals the threshold is class 1",
            visibility = Visibility.HIDDEN)
    void atTheThreshold(@Submitted ClassificationAccuracy submission, @Reference ClassificationAccuracy reference) {
        compareThresholds(
                submission,
                reference,
                List.of(
                        new Cut(new double[] {0.5}, 0.5),
                        new Cut(new double[] {0.25, 0.5, 0.75}, 0.25),
                        new Cut(new double[] {1, 0, 1}, 1),
                        new Cut(new double[] {0, 1}, 0)));
    }

    @Check(order = 3, points = 2, title = "argmax gives the index of the largest score of each row")
    void largestScores(
            @Submitted ClassificationAccuracy submission, @Reference ClassificationAccuracy reference, Cases cases) {
        compareArgmax(
                submission,
                reference,
                List.of(
                        new SimpleMatrix(new double[][] {{0.2, 0.7, 0.1}, {0.6, 0.3, 0.1}}),
                        new SimpleMatrix(new double[][] {{1, 2, 3}, {3, 1, 2}, {2, 3, 1}, {1, 3, 2}}),
                        cases.distributions(5, 3),
                        cases.normal(7, 4, 2)));
    }

    @Check(
            order = 4,
            points = 2,
            title = "argmax copes with negative scores, and the first of equal scores wins",
            visibility = Visibility.HIDDEN)
    void negativeAndEqualScores(
            @Submitted ClassificationAccuracy submission, @Reference ClassificationAccuracy reference) {
        compareArgmax(
                submission,
                reference,
                List.of(
                        new SimpleMatrix(new double[][] {{-3, -1, -2}}),
                        new SimpleMatrix(new double[][] {{3, -5, 1}, {-900, -800, -850}}),
                        new SimpleMatrix(new double[][] {{1, 2, 2}, {0, 0, 0}, {4, 1, 4}}),
                        new SimpleMatrix(new double[][] {{7}, {-7}})));
    }

    @Check(order = 5, points = 3, title = "accuracy is the fraction of samples that are right")
    void accuracies(
            @Submitted ClassificationAccuracy submission, @Reference ClassificationAccuracy reference, Cases cases) {
        List<Answers> batches = new ArrayList<>(List.of(
                new Answers(new int[] {1, 0, 1}, new int[] {1, 1, 1}, 2),
                new Answers(new int[] {0, 0, 1, 1, 0}, new int[] {0, 1, 1, 1, 0}, 2)));
        batches.addAll(Answers.drawAll(cases));
        batches.add(new Answers(new int[] {0, 2, 1, 1}, new int[] {0, 2, 1, 1}, 3));
        List<Double> got = Independent.each(submission, batches, (s, b) -> s.accuracy(b.predicted(), b.actual()));
        for (int i = 0; i < batches.size(); i++) {
            Answers batch = batches.get(i);
            that("accuracy(predicted, actual)", got.get(i))
                    .given("predicted", batch.predicted())
                    .given("actual", batch.actual())
                    .isCloseTo(reference.accuracy(batch.predicted(), batch.actual()), FRACTION);
        }
    }

    @Check(order = 6, points = 2, title = "confusion counts every sample by its actual and its predicted class")
    void confusions(
            @Submitted ClassificationAccuracy submission, @Reference ClassificationAccuracy reference, Cases cases) {
        List<Answers> batches =
                new ArrayList<>(List.of(new Answers(new int[] {1, 1, 0, 1}, new int[] {0, 1, 0, 1}, 2)));
        batches.addAll(Answers.drawAll(cases));
        batches.add(new Answers(new int[] {0, 2, 2}, new int[] {0, 0, 2}, 4));
        List<SimpleMatrix> got =
                Independent.each(submission, batches, (s, b) -> s.confusion(b.predicted(), b.actual(), b.classes()));
        for (int i = 0; i < batches.size(); i++) {
            Answers batch = batches.get(i);
            that("confusion(predicted, actual, classes)", got.get(i))
                    .given("predicted", batch.predicted())
                    .given("actual", batch.actual())
                    .given("classes", batch.classes())
                    .isCloseTo(
                            reference.confusion(batch.predicted(), batch.actual(), batch.classes()), Tolerance.exact());
        }
    }

    @Check(order = 7, points = 1, title = "baseline is the share of the most frequent class")
    void baselines(
            @Submitted ClassificationAccuracy submission, @Reference ClassificationAccuracy reference, Cases cases) {
        List<Answers> batches = new ArrayList<>(List.of(
                Answers.of(new int[] {0, 0, 1, 0}, 2),
                Answers.of(new int[] {1, 1, 0, 1, 1}, 2),
                Answers.of(new int[] {2, 2, 0, 2, 1, 2, 2}, 3)));
        batches.addAll(Answers.drawAll(cases));
        List<Double> got = Independent.each(submission, batches, (s, b) -> s.baseline(b.actual(), b.classes()));
        for (int i = 0; i < batches.size(); i++) {
            Answers batch = batches.get(i);
            that("baseline(actual, classes)", got.get(i))
                    .given("actual", batch.actual())
                    .given("classes", batch.classes())
                    .isCloseTo(reference.baseline(batch.actual(), batch.classes()), FRACTION);
        }
    }

    private static void compareThresholds(
            ClassificationAccuracy submission, ClassificationAccuracy reference, List<Cut> cuts) {
        List<int[]> got = Independent.each(submission, cuts, (s, cut) -> s.threshold(cut.p(), cut.threshold()));
        for (int i = 0; i < cuts.size(); i++) {
            Cut cut = cuts.get(i);
            that("threshold(p, threshold)", Indices.asNumbers(got.get(i)))
                    .given("p", cut.p())
                    .given("threshold", cut.threshold())
                    .isCloseTo(Indices.asNumbers(reference.threshold(cut.p(), cut.threshold())), Tolerance.exact());
        }
    }

    private static void compareArgmax(
            ClassificationAccuracy submission, ClassificationAccuracy reference, List<SimpleMatrix> scores) {
        List<int[]> got = Independent.each(submission, scores, ClassificationAccuracy::argmax);
        for (int i = 0; i < scores.size(); i++) {
            that("argmax(scores)", Indices.asNumbers(got.get(i)))
                    .given("scores", scores.get(i))
                    .isCloseTo(Indices.asNumbers(reference.argmax(scores.get(i))), Tolerance.exact());
        }
    }

    private record Cut(double[] p, double threshold) {
        /** Some above, some below. */
        static Cut draw(Cases cases, int samples, double threshold) {
            double[] p = DoubleStream.generate(() -> cases.uniform(0.01, 0.99))
                    .limit(samples)
                    .toArray();
            p[0] = threshold + 0.1;
            p[1] = threshold - 0.1;
            return new Cut(p, threshold);
        }
    }

    private record Answers(int[] predicted, int[] actual, int classes) {
        static Answers of(int[] actual, int classes) {
            return new Answers(actual, actual, classes);
        }

        static Answers draw(Cases cases, int samples, int classes) {
            return new Answers(cases.classIndices(samples, classes), cases.classIndices(samples, classes), classes);
        }

        static List<Answers> drawAll(Cases cases) {
            return List.of(draw(cases, 7, 3), draw(cases, 11, 2), draw(cases, 13, 4));
        }
    }
}
