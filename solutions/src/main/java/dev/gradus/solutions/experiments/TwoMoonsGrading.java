package dev.gradus.solutions.experiments;

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
import dev.gradus.engine.statistics.InitializerCheck;
import dev.gradus.engine.statistics.InitializerResult;
import dev.gradus.engine.statistics.RequestedDistribution;
import dev.gradus.exercises.experiments.TwoMoons;
import dev.gradus.exercises.experiments.TwoMoons.Dataset;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.ejml.simple.SimpleMatrix;

/** Judges {@link TwoMoons}: the curves by their points, noise by its statistics, datasets for given noise and order. */
@Grading(contract = TwoMoons.class)
public final class TwoMoonsGrading {
    private static final Tolerance POINTS =
            new Tolerance(0, 1e-12, "an angle of three roundings, a sine and a sum are 1e-15; a wrong step is 1e-2");

    /** Two matrices of this many points hold the 20,000 numbers that the statistics ask for. */
    private static final int MANY = 5000;

    @Check(order = 1, points = 2, title = "outer is half a circle around the origin, both ends included")
    void outerMoons(@Submitted TwoMoons submission, @Reference TwoMoons reference) {
        compareMoons(submission, reference, "outer(n)", TwoMoons::outer, List.of(3, 2, 5, 8));
    }

    @Check(order = 2, points = 2, title = "inner is the same half circle upside down, moved by 1 and lifted by ½")
    void innerMoons(@Submitted TwoMoons submission, @Reference TwoMoons reference) {
        compareMoons(submission, reference, "inner(n)", TwoMoons::inner, List.of(3, 2, 5, 8));
    }

    @Check(order = 3, points = 1, title = "a moon of one point has it at t = 0", visibility = Visibility.HIDDEN)
    void singlePoints(@Submitted TwoMoons submission, @Reference TwoMoons reference) {
        compareMoons(submission, reference, "outer(n)", TwoMoons::outer, List.of(1));
        compareMoons(submission, reference, "inner(n)", TwoMoons::inner, List.of(1));
    }

    @Check(
            order = 4,
            points = 3,
            title = "noise is normal with the deviation asked for, independent in both coordinates")
    void noise(@Submitted TwoMoons submission, Cases cases) {
        double deviation = cases.uniform(0.15, 0.35);
        List<Random> sources = List.of(cases.nextRandom(), cases.nextRandom());
        List<SimpleMatrix> drawn =
                Independent.each(submission, sources, (s, random) -> s.noise(MANY, deviation, random));
        for (SimpleMatrix noise : drawn) {
            that("noise(n, deviation, random)", noise)
                    .given("n", MANY)
                    .given("deviation", deviation)
                    .hasShape(MANY, 2);
        }
        InitializerResult result =
                InitializerCheck.of(RequestedDistribution.normal(deviation)).on(drawn);
        that("noise(n, deviation, random)", drawn.get(0))
                .given("n", MANY)
                .given("deviation", deviation)
                .satisfies(result instanceof InitializerResult.Accepted, "noise: " + result.summary());
    }

    @Check(order = 5, points = 1, title = "noise of deviation 0 is 0, and few points get few numbers")
    void smallNoise(@Submitted TwoMoons submission, Cases cases) {
        that("noise(n, deviation, random)", submission.noise(4, 0, cases.nextRandom()))
                .given("deviation", 0.0)
                .isCloseTo(new SimpleMatrix(4, 2), Tolerance.exact());
        that("noise(n, deviation, random)", submission.noise(1, 0.2, cases.nextRandom()))
                .given("n", 1)
                .hasShape(1, 2)
                .isFinite();
    }

    @Check(order = 6, points = 3, title = "dataset adds the noise and applies the order to points and classes")
    void datasets(@Submitted TwoMoons submission, @Reference TwoMoons reference, Cases cases, Evidence evidence) {
        compareDatasets(
                submission,
                reference,
                List.of(
                        new Question(4, new SimpleMatrix(4, 2), new int[] {2, 0, 3, 1}),
                        Question.draw(cases, 6),
                        Question.draw(cases, 20)),
                evidence);
    }

    @Check(order = 7, points = 1, title = "an odd number of points is no exception", visibility = Visibility.HIDDEN)
    void oddNumbers(@Submitted TwoMoons submission, @Reference TwoMoons reference, Cases cases, Evidence evidence) {
        compareDatasets(
                submission,
                reference,
                List.of(Question.draw(cases, 5), Question.draw(cases, 9), Question.draw(cases, 3)),
                evidence);
    }

    private static void compareMoons(
            TwoMoons submission,
            TwoMoons reference,
            String quantity,
            BiFunction<TwoMoons, Integer, SimpleMatrix> moon,
            List<Integer> sizes) {
        List<SimpleMatrix> got = Independent.each(submission, sizes, moon);
        for (int i = 0; i < sizes.size(); i++) {
            that(quantity, got.get(i)).given("n", sizes.get(i)).isCloseTo(moon.apply(reference, sizes.get(i)), POINTS);
        }
    }

    private static void compareDatasets(
            TwoMoons submission, TwoMoons reference, List<Question> questions, Evidence evidence) {
        List<Dataset> got = Independent.each(submission, questions, (s, q) -> s.dataset(q.n(), q.noise(), q.order()));
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            Dataset right = reference.dataset(question.n(), question.noise(), question.order());
            try {
                question.given(that("x", got.get(i).x())).isCloseTo(right.x(), POINTS);
                question.given(that("y", Indices.asNumbers(got.get(i).y())))
                        .isCloseTo(Indices.asNumbers(right.y()), Tolerance.exact());
            } catch (CheckFailed failed) {
                MoonPictures.show(evidence, got.get(i), right);
                throw failed;
            }
        }
    }

    private record Question(int n, SimpleMatrix noise, int[] order) {
        static Question draw(Cases cases, int n) {
            return new Question(n, cases.normal(n, 2, 0.3), new ReferenceTrainTestSplit().order(n, cases.random()));
        }

        Expect given(Expect expect) {
            return expect.given("n", n).given("noise", noise).given("order", order);
        }
    }
}
