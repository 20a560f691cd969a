package dev.gradus.solutions.experiments;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.experiments.TrainTestSplit;
import dev.gradus.exercises.experiments.TrainTestSplit.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Judges a {@link TrainTestSplit}: orders by what they must be, splits against the right one for a given order. */
@Grading(contract = TrainTestSplit.class)
public final class TrainTestSplitGrading {
    private static final int MANY = 4000;

    @Check(order = 1, points = 2, title = "order holds every index once and depends on the given randomness")
    void orders(@Submitted TrainTestSplit submission, Cases cases) {
        // Asked in one go and the longest too, because statistics of a short order say nothing.
        List<Draw> draws = List.of(
                new Draw(7, cases.random().nextLong()),
                new Draw(1, cases.random().nextLong()),
                new Draw(MANY, cases.random().nextLong()),
                new Draw(MANY, cases.random().nextLong()));
        List<int[]> orders =
                Independent.each(submission, draws, (s, draw) -> s.order(draw.n(), Cases.randomOf(draw.seed())));
        for (int i = 0; i < draws.size(); i++) {
            requirePermutation(orders.get(i), draws.get(i).n());
        }
        requireShuffled(orders.get(2), orders.get(3));
    }

    @Check(
            order = 2,
            points = 3,
            title = "split takes the first samples of the order for the test, labels with their rows")
    void splits(@Submitted TrainTestSplit submission, @Reference TrainTestSplit reference, Cases cases) {
        compare(
                submission,
                reference,
                "split",
                (s, data) -> s.split(data.x(), data.y(), data.order(), data.testFraction()),
                List.of(Data.EXAMPLE, Data.draw(cases, 10, 2, 0.3), Data.draw(cases, 15, 3, 0.2)));
    }

    @Check(
            order = 3,
            points = 1,
            title = "sizes are rounded to the nearest whole number",
            visibility = Visibility.HIDDEN)
    void sizes(@Submitted TrainTestSplit submission, @Reference TrainTestSplit reference, Cases cases) {
        compare(
                submission,
                reference,
                "split",
                (s, data) -> s.split(data.x(), data.y(), data.order(), data.testFraction()),
                List.of(
                        Data.draw(cases, 9, 2, 0.2),
                        Data.draw(cases, 7, 2, 0.2),
                        Data.draw(cases, 11, 3, 0.25),
                        Data.draw(cases, 13, 2, 0.7)));
    }

    @Check(order = 4, points = 3, title = "stratified gives both parts the classes in the same proportions")
    void strata(@Submitted TrainTestSplit submission, @Reference TrainTestSplit reference, Cases cases) {
        compare(
                submission,
                reference,
                "stratified",
                (s, data) -> s.stratified(data.x(), data.y(), data.order(), data.testFraction()),
                List.of(Data.EXAMPLE, Data.withClasses(cases, 0.25, 4, 8), Data.withClasses(cases, 0.2, 10, 5, 15)));
    }

    @Check(
            order = 5,
            points = 2,
            title = "rare classes are rounded by themselves and keep their place in the order",
            visibility = Visibility.HIDDEN)
    void rareClasses(@Submitted TrainTestSplit submission, @Reference TrainTestSplit reference, Cases cases) {
        compare(
                submission,
                reference,
                "stratified",
                (s, data) -> s.stratified(data.x(), data.y(), data.order(), data.testFraction()),
                List.of(
                        Data.withClasses(cases, 0.25, 11, 3),
                        Data.withClasses(cases, 0.3, 12, 5, 2),
                        Data.withClasses(cases, 0.2, 1, 9, 4)));
    }

    private static void requirePermutation(int[] order, int n) {
        that("order(n, random)", Indices.asNumbers(order)).given("n", n).hasShape(1, n);
        boolean[] seen = new boolean[n];
        for (int index : order) {
            boolean inside = index >= 0 && index < n;
            that("order(n, random)", order)
                    .given("n", n)
                    .satisfies(
                            inside && !seen[index],
                            inside
                                    ? "order(" + n + ", random) holds " + index + " twice"
                                    : "order(" + n + ", random) holds " + index + ", which is no index of " + n
                                            + " samples");
            seen[index] = true;
        }
    }

    /** In a random order of n a sample stays in place with probability 1/n: of 4,000, forty with probability 10⁻⁴⁸. */
    private static void requireShuffled(int[] one, int[] other) {
        long inPlace = IntStream.range(0, MANY).filter(i -> one[i] == i).count();
        that("order(n, random)", one)
                .given("n", MANY)
                .satisfies(
                        inPlace < MANY / 100,
                        "order(" + MANY + ", random) leaves " + Show.number(inPlace)
                                + " samples in their place, where about one is to be expected");
        that("order(n, random)", one)
                .given("n", MANY)
                .satisfies(
                        !Arrays.equals(one, other),
                        "order gave the same order for two different seeds: it does not use the Random that it is given");
    }

    private static void compare(
            TrainTestSplit submission,
            TrainTestSplit reference,
            String method,
            BiFunction<TrainTestSplit, Data, Split> question,
            List<Data> questions) {
        List<Split> answers = Independent.each(submission, questions, question);
        for (int i = 0; i < questions.size(); i++) {
            Data data = questions.get(i);
            Split got = answers.get(i);
            Split right = question.apply(reference, data);
            data.given(that("testX of " + method, got.testX())).isCloseTo(right.testX(), Tolerance.exact());
            data.given(that("testY of " + method, Indices.asNumbers(got.testY())))
                    .isCloseTo(Indices.asNumbers(right.testY()), Tolerance.exact());
            data.given(that("trainX of " + method, got.trainX())).isCloseTo(right.trainX(), Tolerance.exact());
            data.given(that("trainY of " + method, Indices.asNumbers(got.trainY())))
                    .isCloseTo(Indices.asNumbers(right.trainY()), Tolerance.exact());
        }
    }

    private record Draw(int n, long seed) {}

    private record Data(SimpleMatrix x, int[] y, int[] order, double testFraction) {
        static final Data EXAMPLE = new Data(
                new SimpleMatrix(new double[][] {{10}, {11}, {12}, {13}, {14}, {15}, {16}, {17}}),
                new int[] {0, 0, 0, 0, 0, 0, 1, 1},
                new int[] {3, 6, 0, 5, 7, 1, 4, 2},
                0.5);

        static Data draw(Cases cases, int samples, int classes, double testFraction) {
            return new Data(
                    cases.normal(samples, 2, 3),
                    cases.classIndices(samples, classes),
                    permutation(cases, samples),
                    testFraction);
        }

        /** That many samples of each class, mixed. */
        static Data withClasses(Cases cases, double testFraction, int... counts) {
            List<Integer> labels = new ArrayList<>();
            for (int c = 0; c < counts.length; c++) {
                for (int i = 0; i < counts[c]; i++) {
                    labels.add(c);
                }
            }
            int[] places = permutation(cases, labels.size());
            return new Data(
                    cases.normal(labels.size(), 2, 3),
                    Arrays.stream(places).map(labels::get).toArray(),
                    permutation(cases, labels.size()),
                    testFraction);
        }

        private static int[] permutation(Cases cases, int n) {
            return new ReferenceTrainTestSplit().order(n, cases.random());
        }

        Expect given(Expect expect) {
            return expect.given("x", x).given("y", y).given("order", order).given("testFraction", testFraction);
        }
    }
}
