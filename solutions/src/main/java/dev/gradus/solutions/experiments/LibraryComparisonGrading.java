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
import dev.gradus.exercises.experiments.LibraryComparison;
import dev.gradus.exercises.experiments.LibraryComparison.Agreement;
import dev.gradus.exercises.experiments.LibraryComparison.Library;
import dev.gradus.exercises.experiments.LibraryComparison.LibraryResult;
import dev.gradus.exercises.experiments.LibraryComparison.Verdict;
import dev.gradus.exercises.experiments.SklearnMoons;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Judges a {@link LibraryComparison}: each convention for each library, then both comparisons. */
@Grading(contract = LibraryComparison.class)
public final class LibraryComparisonGrading {
    private static final Tolerance CLOSE = Tolerance.standard();
    private static final int TEST_SAMPLES = 100;

    @Check(order = 1, points = 2, title = "lambda makes the same penalty as each library's setting")
    void lambdas(@Submitted LibraryComparison submission, @Reference LibraryComparison reference, Cases cases) {
        List<Penalty> questions = new ArrayList<>();
        for (Library library : Library.values()) {
            questions.add(new Penalty(library, 0.01, 200));
            questions.add(new Penalty(
                    library, cases.uniform(0.02, 0.2), 3 + cases.random().nextInt(60)));
        }
        List<Double> got =
                Independent.each(submission, questions, (s, q) -> s.lambda(q.library(), q.strength(), q.batch()));
        for (int i = 0; i < questions.size(); i++) {
            Penalty question = questions.get(i);
            that("lambda(library, strength, batch)", got.get(i))
                    .given("library", question.library())
                    .given("strength", question.strength())
                    .given("batch", question.batch())
                    .isCloseTo(reference.lambda(question.library(), question.strength(), question.batch()), CLOSE);
        }
    }

    @Check(order = 2, points = 2, title = "loss is summed over the outputs, whatever the library averages over")
    void losses(@Submitted LibraryComparison submission, @Reference LibraryComparison reference, Cases cases) {
        List<Reported> questions = new ArrayList<>();
        for (Library library : Library.values()) {
            questions.add(new Reported(library, 0.4, 3));
            questions.add(new Reported(library, cases.uniform(0.1, 0.9), 5));
            questions.add(new Reported(library, cases.uniform(0.1, 0.9), 1));
        }
        List<Double> got =
                Independent.each(submission, questions, (s, q) -> s.loss(q.library(), q.reported(), q.outputs()));
        for (int i = 0; i < questions.size(); i++) {
            Reported question = questions.get(i);
            that("loss(library, reported, outputs)", got.get(i))
                    .given("library", question.library())
                    .given("reported", question.reported())
                    .given("outputs", question.outputs())
                    .isCloseTo(reference.loss(question.library(), question.reported(), question.outputs()), CLOSE);
        }
    }

    @Check(order = 3, points = 1, title = "weights are in × out, square ones too")
    void weights(@Submitted LibraryComparison submission, @Reference LibraryComparison reference, Cases cases) {
        List<Held> questions = new ArrayList<>();
        for (Library library : Library.values()) {
            questions.add(new Held(library, cases.normal(2, 4, 1)));
            questions.add(new Held(library, cases.normal(3, 3, 1)));
        }
        List<SimpleMatrix> got = Independent.each(submission, questions, (s, q) -> s.weights(q.library(), q.weights()));
        for (int i = 0; i < questions.size(); i++) {
            Held question = questions.get(i);
            that("weights(library, weights)", got.get(i))
                    .given("library", question.library())
                    .given("weights", question.weights())
                    .isCloseTo(reference.weights(question.library(), question.weights()), Tolerance.exact());
        }
    }

    @Check(order = 4, points = 1, title = "updates counts every batch, the smaller last one of an epoch too")
    void updates(@Submitted LibraryComparison submission, @Reference LibraryComparison reference, Cases cases) {
        List<Plan> questions = List.of(
                new Plan(10, 4, 1),
                new Plan(10, 4, 3),
                new Plan(300, 200, 50),
                new Plan(60, 20, 7),
                new Plan(8, 200, 5),
                new Plan(91 + cases.random().nextInt(8), 10, 2 + cases.random().nextInt(7)));
        List<Integer> got =
                Independent.each(submission, questions, (s, q) -> s.updates(q.samples(), q.batch(), q.epochs()));
        for (int i = 0; i < questions.size(); i++) {
            Plan question = questions.get(i);
            that("updates(samples, batch, epochs)", got.get(i))
                    .given("samples", question.samples())
                    .given("batch", question.batch())
                    .given("epochs", question.epochs())
                    .isEqualTo(reference.updates(question.samples(), question.batch(), question.epochs()));
        }
    }

    @Check(order = 5, points = 2, title = "agreement compares probabilities by size, and classes")
    void agreements(@Submitted LibraryComparison submission, @Reference LibraryComparison reference, Cases cases) {
        compareAgreements(
                submission,
                reference,
                List.of(
                        new Pair(new double[] {0.9, 0.2, 0.6}, new double[] {0.8, 0.5, 0.4}),
                        Pair.draw(cases, 5),
                        Pair.draw(cases, 9)));
    }

    @Check(
            order = 6,
            points = 1,
            title = "equal vectors agree, and one half is class 1",
            visibility = Visibility.HIDDEN)
    void equalVectors(@Submitted LibraryComparison submission, @Reference LibraryComparison reference, Cases cases) {
        double[] p = Pair.draw(cases, 4).ours();
        compareAgreements(
                submission,
                reference,
                List.of(
                        new Pair(p, p.clone()),
                        new Pair(new double[] {0.5, 0.5, 0.7}, new double[] {0.8, 0.3, 0.5}),
                        new Pair(new double[] {0.3}, new double[] {0.8})));
    }

    @Check(order = 7, points = 3, title = "verdict holds the median of the seeds against the library's and its error")
    void verdicts(@Submitted LibraryComparison submission, @Reference LibraryComparison reference, Cases cases) {
        List<LibraryResult> library = new ArrayList<>(SklearnMoons.results());
        Collections.shuffle(library, cases.random());
        List<Rival> questions = new ArrayList<>();
        questions.add(new Rival(
                new double[] {0.94, 0.95, 0.9, 0.96, 0.93}, new LibraryResult(8, 0.1, 0.95, 0.84, 0.96), TEST_SAMPLES));
        for (int i = 0; i < 4; i++) {
            questions.add(Rival.draw(cases, library.get(i), 3 + 2 * (i % 2), 0.08));
        }
        compareVerdicts(submission, reference, questions);
    }

    @Check(
            order = 8,
            points = 2,
            title = "verdict knows one standard error from two, better from worse, and the ends of a range",
            visibility = Visibility.HIDDEN)
    void closeVerdicts(@Submitted LibraryComparison submission, @Reference LibraryComparison reference) {
        // 0.9 on 100 samples has the standard error 0.03.
        LibraryResult library = new LibraryResult(4, 0.1, 0.9, 0.85, 0.94);
        compareVerdicts(
                submission,
                reference,
                List.of(
                        new Rival(new double[] {0.85}, library, TEST_SAMPLES),
                        new Rival(new double[] {0.94}, library, TEST_SAMPLES),
                        new Rival(new double[] {0.97}, library, TEST_SAMPLES),
                        new Rival(new double[] {0.82}, library, TEST_SAMPLES),
                        new Rival(new double[] {0.94}, library, 10_000)));
    }

    private static void compareAgreements(
            LibraryComparison submission, LibraryComparison reference, List<Pair> questions) {
        List<Agreement> got = Independent.each(submission, questions, (s, q) -> s.agreement(q.ours(), q.theirs()));
        for (int i = 0; i < questions.size(); i++) {
            Pair question = questions.get(i);
            Agreement mine = got.get(i);
            Agreement right = reference.agreement(question.ours(), question.theirs());
            double[][] parts = {
                {mine.largest(), right.largest()}, {mine.mean(), right.mean()}, {mine.sameClass(), right.sameClass()}
            };
            String[] names = {"largest", "mean", "sameClass"};
            for (int part = 0; part < names.length; part++) {
                that(names[part], parts[part][0])
                        .given("ours", question.ours())
                        .given("theirs", question.theirs())
                        .isCloseTo(parts[part][1], CLOSE);
            }
        }
    }

    private static void compareVerdicts(
            LibraryComparison submission, LibraryComparison reference, List<Rival> questions) {
        List<Verdict> got =
                Independent.each(submission, questions, (s, q) -> s.verdict(q.ours(), q.theirs(), q.testSamples()));
        for (int i = 0; i < questions.size(); i++) {
            Rival question = questions.get(i);
            Verdict mine = got.get(i);
            Verdict right = reference.verdict(question.ours(), question.theirs(), question.testSamples());
            question.compare("median", mine.median(), right.median());
            question.compare("difference", mine.difference(), right.difference());
            question.compare("standardError", mine.standardError(), right.standardError());
            question.compare("inside", mine.inside(), right.inside());
            question.compare("explained", mine.explained(), right.explained());
        }
    }

    private record Penalty(Library library, double strength, int batch) {}

    private record Reported(Library library, double reported, int outputs) {}

    private record Held(Library library, SimpleMatrix weights) {}

    private record Plan(int samples, int batch, int epochs) {}

    private record Pair(double[] ours, double[] theirs) {
        static Pair draw(Cases cases, int samples) {
            double[] ours = new double[samples];
            double[] theirs = new double[samples];
            for (int i = 0; i < samples; i++) {
                ours[i] = Math.rint(100 * cases.uniform(0.02, 0.98)) / 100;
                theirs[i] = Math.rint(100 * cases.uniform(0.02, 0.98)) / 100;
            }
            // The largest difference is one with a minus sign, and one sample has its class changed.
            ours[0] = 0.01;
            theirs[0] = 0.99;
            return new Pair(ours, theirs);
        }
    }

    private record Rival(double[] ours, LibraryResult theirs, int testSamples) {
        /** Accuracies around the library's, in hundredths as on 100 samples, the middle one not in the middle. */
        static Rival draw(Cases cases, LibraryResult theirs, int seeds, double spread) {
            List<Double> ours = new ArrayList<>();
            double centre = theirs.median() + cases.uniform(-spread, spread);
            for (int i = 0; i < seeds; i++) {
                double drawn = centre - 0.03 * (seeds / 2 - i) + cases.uniform(-0.009, 0.009);
                ours.add(Math.min(1, Math.rint(100 * drawn) / 100));
            }
            Collections.rotate(ours, 1);
            return new Rival(ours.stream().mapToDouble(Double::doubleValue).toArray(), theirs, TEST_SAMPLES);
        }

        void compare(String quantity, Object got, Object right) {
            var named = that(quantity, got)
                    .given("ours", ours)
                    .given("theirs", theirs)
                    .given("testSamples", testSamples);
            if (right instanceof Double number) {
                named.isCloseTo(number, CLOSE);
            } else {
                named.isEqualTo(right);
            }
        }
    }
}
