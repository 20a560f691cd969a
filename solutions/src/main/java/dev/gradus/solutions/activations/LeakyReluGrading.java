package dev.gradus.solutions.activations;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.activations.LeakyRelu;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Judges a {@link LeakyRelu}: value, slope by z, slope by α. */
@Grading(contract = LeakyRelu.class)
public final class LeakyReluGrading {
    /** One product, or a sum like ½(1 + α)z + ½(1 − α)|z| whose terms are up to 1/α = 100 times the result. */
    private static final Tolerance CLOSE =
            new Tolerance(1e-12, 0, "4 operations x cancellation 100 x 4 x 2^-53 is 2e-13");

    private static final double[] AROUND_ZERO = {-2, 2, -0.5, 0.5, 3};

    /** Zeros as they should be, with room for a sum that leaves a rounding error of terms up to 10. */
    private static final Tolerance BY_ALPHA =
            new Tolerance(1e-12, 1e-14, "a product or a sum of terms up to 10; 2 roundings are 2e-15");

    @Check(order = 1, points = 2, title = "the value is z right of 0 and αz left of it")
    void values(@Submitted LeakyRelu submission, @Reference LeakyRelu reference, Cases cases, Evidence evidence) {
        List<Kinked> questions = new ArrayList<>(Kinked.all(Kinked.ALPHAS, AROUND_ZERO));
        questions.addAll(Kinked.draw(cases, 8, 9));
        Sampled.of("leakyRelu(z, 0.2)", submission, reference, (s, z) -> s.leakyRelu(z, 0.2), Sampled.grid(3))
                .shownIn(evidence);
        Kinked.compare(
                "leakyRelu(z, alpha)",
                submission,
                reference,
                (s, q) -> s.leakyRelu(q.z(), q.alpha()),
                questions,
                CLOSE);
    }

    @Check(order = 2, points = 2, title = "the derivative by z is 1 right of 0 and α left of it")
    void slopes(@Submitted LeakyRelu submission, @Reference LeakyRelu reference, Cases cases) {
        List<Kinked> questions = new ArrayList<>(Kinked.all(Kinked.ALPHAS, AROUND_ZERO));
        questions.addAll(Kinked.draw(cases, 8, 9));
        Kinked.compare(
                "derivative(z, alpha)",
                submission,
                reference,
                (s, q) -> s.derivative(q.z(), q.alpha()),
                questions,
                CLOSE);
    }

    @Check(order = 3, points = 2, title = "the derivative by α is 0 right of 0 and z left of it")
    void slopesByAlpha(@Submitted LeakyRelu submission, @Reference LeakyRelu reference, Cases cases) {
        List<Kinked> questions = new ArrayList<>(Kinked.all(Kinked.ALPHAS, AROUND_ZERO));
        questions.addAll(Kinked.draw(cases, 8, 9));
        Kinked.compare(
                "derivativeByAlpha(z, alpha)",
                submission,
                reference,
                (s, q) -> s.derivativeByAlpha(q.z(), q.alpha()),
                questions,
                BY_ALPHA);
    }

    @Check(
            order = 4,
            points = 1,
            title = "at 0 value and derivative by α are 0; with α = 0 it is the plain ReLU",
            visibility = Visibility.HIDDEN)
    void specialCases(@Submitted LeakyRelu submission, @Reference LeakyRelu reference) {
        List<Kinked> atZero = Kinked.all(Kinked.ALPHAS, 0);
        List<Kinked> plain = Kinked.all(new double[] {0, 1}, -3, 3, -0.25, 0.25);
        Kinked.compare(
                "leakyRelu(z, alpha)",
                submission,
                reference,
                (s, q) -> s.leakyRelu(q.z(), q.alpha()),
                concat(atZero, plain),
                BY_ALPHA);
        Kinked.compare(
                "derivative(z, alpha)",
                submission,
                reference,
                (s, q) -> s.derivative(q.z(), q.alpha()),
                plain,
                BY_ALPHA);
        Kinked.compare(
                "derivativeByAlpha(z, alpha)",
                submission,
                reference,
                (s, q) -> s.derivativeByAlpha(q.z(), q.alpha()),
                concat(atZero, plain),
                BY_ALPHA);
    }

    @Check(
            order = 5,
            points = 1,
            title = "very small and very large numbers are no exception",
            visibility = Visibility.HIDDEN)
    void extremes(@Submitted LeakyRelu submission, @Reference LeakyRelu reference) {
        List<Kinked> questions = Kinked.all(Kinked.ALPHAS, 1e-9, -1e-9, 1e9, -1e9, 1e200, -1e200);
        Kinked.compare(
                "leakyRelu(z, alpha)",
                submission,
                reference,
                (s, q) -> s.leakyRelu(q.z(), q.alpha()),
                questions,
                CLOSE);
        Kinked.compare(
                "derivative(z, alpha)",
                submission,
                reference,
                (s, q) -> s.derivative(q.z(), q.alpha()),
                questions,
                CLOSE);
    }

    private static List<Kinked> concat(List<Kinked> head, List<Kinked> tail) {
        return Stream.concat(head.stream(), tail.stream()).toList();
    }
}
