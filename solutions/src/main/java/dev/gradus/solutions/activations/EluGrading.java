package dev.gradus.solutions.activations;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.activations.Elu;
import java.util.ArrayList;
import java.util.List;

/** Judges an {@link Elu}: value and slope of both pieces, digits close to 0, and both ends. */
@Grading(contract = Elu.class)
public final class EluGrading {
    private static final Tolerance VALUE =
            new Tolerance(1e-12, 0, "the contract; expm1 and a product are right to 1e-15");

    /** Values away from 0, where e^z − 1 by a subtraction is right to 20 roundings. */
    private static final Tolerance MODERATE =
            new Tolerance(1e-12, 1e-12, "e^z - 1 by a subtraction loses a factor 1/|z|, which is 20 at z = -0.05");

    /** Far enough for a difference quotient, so that it fails for its digits only: formulas are judged here. */
    private static final Tolerance FORMULA =
            new Tolerance(0, 1e-6, "a wrong formula is off by more than 1e-4, a good difference quotient by 1e-8");

    private static final Tolerance DIGITS =
            new Tolerance(0, 3e-14, "the contract with alpha up to 3; an exponential and a product are right to 1e-15");

    private static final double[] ALPHAS = {0.5, 1, 2};

    @Check(order = 1, points = 3, title = "the value is z right of 0 and α(e^z − 1) left of it")
    void values(@Submitted Elu submission, @Reference Elu reference, Cases cases, Evidence evidence) {
        List<Kinked> questions = new ArrayList<>(Kinked.all(ALPHAS, -1, 2, -3, 0.5));
        questions.addAll(Kinked.all(ALPHAS, 0));
        questions.addAll(Kinked.draw(cases, 8, 6));
        Sampled.of("elu(z, 1.5)", submission, reference, (s, z) -> s.elu(z, 1.5), Sampled.grid(5))
                .shownIn(evidence);
        Kinked.compare("elu(z, alpha)", submission, reference, (s, q) -> s.elu(q.z(), q.alpha()), questions, MODERATE);
    }

    @Check(order = 2, points = 3, title = "the derivative is 1 right of 0 and αe^z left of it")
    void slopes(@Submitted Elu submission, @Reference Elu reference, Cases cases, Evidence evidence) {
        List<Kinked> questions = new ArrayList<>(Kinked.all(ALPHAS, -1, 2, -3, 0.5));
        questions.addAll(Kinked.draw(cases, 8, 6));
        questions.add(new Kinked(0, 1));
        Sampled.of("derivative(z, 1.5)", submission, reference, (s, z) -> s.derivative(z, 1.5), Sampled.grid(5))
                .shownIn(evidence);
        Kinked.compare(
                "derivative(z, alpha)",
                submission,
                reference,
                (s, q) -> s.derivative(q.z(), q.alpha()),
                questions,
                FORMULA);
    }

    @Check(order = 3, points = 1, title = "numbers close to 0 keep their digits", visibility = Visibility.HIDDEN)
    void closeToZero(@Submitted Elu submission, @Reference Elu reference) {
        List<Kinked> questions = Kinked.all(new double[] {1, 0.5, 2}, -1e-3, -1e-6, -1e-9, 1e-9, -1e-12);
        List<Double> got = Independent.each(submission, questions, (s, q) -> s.elu(q.z(), q.alpha()));
        for (int i = 0; i < questions.size(); i++) {
            Kinked question = questions.get(i);
            double right = reference.elu(question.z(), question.alpha());
            double error = Math.abs(got.get(i) - right);
            // Too small an error for a diagnosis by replay, so the finding has to explain it.
            question.given(that("elu(z, alpha)", got.get(i)))
                    .satisfies(
                            !(error > VALUE.limit(Math.abs(right)) && error <= 1e-15 * question.alpha()),
                            "elu(z, alpha) has lost digits: it is " + Show.exactly(got.get(i)) + " where "
                                    + Show.exactly(right)
                                    + " is right, as when 1 is subtracted from a number that is almost 1");
            question.given(that("elu(z, alpha)", got.get(i))).isCloseTo(right, VALUE);
        }
    }

    @Check(
            order = 4,
            points = 1,
            title = "the value is finite and right for any z, however large",
            visibility = Visibility.HIDDEN)
    void ends(@Submitted Elu submission, @Reference Elu reference) {
        List<Kinked> questions = Kinked.all(new double[] {0.5, 2}, 710, -710, 1000, -1000, 1e300, -1e300, 40, -40);
        Kinked.compare("elu(z, alpha)", submission, reference, (s, q) -> s.elu(q.z(), q.alpha()), questions, VALUE);
    }

    @Check(
            order = 5,
            points = 2,
            title = "the derivative is right to the last digits, and at both ends",
            visibility = Visibility.HIDDEN)
    void slopeDigits(@Submitted Elu submission, @Reference Elu reference, Cases cases, Evidence evidence) {
        List<Kinked> questions = new ArrayList<>(Kinked.all(new double[] {0.5, 2}, 710, -710, 1000, -1000, 1e300, -40));
        questions.addAll(Kinked.draw(cases, 40, 4));
        try {
            Kinked.compare(
                    "derivative(z, alpha)",
                    submission,
                    reference,
                    (s, q) -> s.derivative(q.z(), q.alpha()),
                    questions,
                    DIGITS);
        } catch (CheckFailed failed) {
            Sampled.of(
                            "derivative(z, 1.5)",
                            submission,
                            reference,
                            (s, z) -> s.derivative(z, 1.5),
                            Sampled.points(cases, 20, 4))
                    .looksNumeric(DIGITS, evidence);
            throw failed;
        }
    }
}
