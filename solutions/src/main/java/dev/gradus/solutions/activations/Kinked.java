package dev.gradus.solutions.activations;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** A pre-activation and the parameter α of an activation with two pieces: one question. */
record Kinked(double z, double alpha) {
    /** A small one, a larger one, and one above 1: formulas with max are right for the first two only. */
    static final double[] ALPHAS = {0.01, 0.2, 1.5};

    /** Every α with every z. */
    static List<Kinked> all(double[] alphas, double... z) {
        List<Kinked> questions = new ArrayList<>();
        for (double at : z) {
            for (double alpha : alphas) {
                questions.add(new Kinked(at, alpha));
            }
        }
        return questions;
    }

    /** Points of both signs, none nearer to the kink than 0.05, with an α from 0.05 to 3. */
    static List<Kinked> draw(Cases cases, int count, double limit) {
        List<Kinked> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double size = Sampled.rounded(cases.uniform(0.05, limit));
            questions.add(new Kinked(i % 2 == 0 ? -size : size, Sampled.rounded(cases.uniform(0.05, 3))));
        }
        return questions;
    }

    Expect given(Expect expect) {
        return expect.given("z", z).given("alpha", alpha);
    }

    /** Asks all questions together and judges every answer by itself. */
    static <T> void compare(
            String quantity,
            T submission,
            T reference,
            BiFunction<T, Kinked, Double> function,
            List<Kinked> questions,
            Tolerance tolerance) {
        List<Double> got = Independent.each(submission, questions, function);
        for (int i = 0; i < questions.size(); i++) {
            questions
                    .get(i)
                    .given(that(quantity, got.get(i)))
                    .isCloseTo(function.apply(reference, questions.get(i)), tolerance);
        }
    }
}
