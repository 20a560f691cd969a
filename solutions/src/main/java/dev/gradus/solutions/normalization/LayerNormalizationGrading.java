package dev.gradus.solutions.normalization;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.gradient.NamedTensors;
import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.normalization.LayerNormalization;
import dev.gradus.exercises.normalization.LayerNormalization.Cache;
import dev.gradus.exercises.normalization.LayerNormalization.Gradients;
import dev.gradus.solutions.gradients.NumericComparison;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Judges a {@link LayerNormalization}; the backward pass gets the right cache, whatever normalize gives. */
@Grading(contract = LayerNormalization.class)
public final class LayerNormalizationGrading {
    private static final Tolerance CLOSE = Tolerance.standard();

    @Check(order = 1, points = 2, title = "normalize gives x̂ and the standard deviation of every sample")
    void normalize(@Submitted LayerNormalization submission, @Reference LayerNormalization reference, Cases cases) {
        compareCaches(
                submission,
                reference,
                Upstream.drawAll(cases, 3).stream().map(Upstream::x).toList());
    }

    @Check(order = 2, points = 2, title = "forward scales and shifts every feature of the normalised samples")
    void forward(
            @Submitted LayerNormalization submission,
            @Reference LayerNormalization reference,
            Cases cases,
            Evidence evidence) {
        List<Upstream> batches = Upstream.drawAll(cases, 3);
        List<SimpleMatrix> answers =
                Independent.each(submission, batches, (s, b) -> s.forward(b.x(), b.gamma(), b.beta()));
        for (int i = 0; i < batches.size(); i++) {
            Upstream batch = batches.get(i);
            SimpleMatrix right = reference.forward(batch.x(), batch.gamma(), batch.beta());
            ErrorMap.show(evidence, "forward(x, gamma, beta)", answers.get(i), right);
            that("forward(x, gamma, beta)", answers.get(i))
                    .given("x", batch.x())
                    .given("gamma", batch.gamma())
                    .given("beta", batch.beta())
                    .isCloseTo(right, CLOSE);
        }
    }

    @Check(order = 3, points = 2, title = "dγ and dβ are summed over the samples")
    void parameterGradients(
            @Submitted LayerNormalization submission, @Reference LayerNormalization reference, Cases cases) {
        List<Upstream> batches = Upstream.drawAll(cases, 3);
        List<Gradients> answers = backward(submission, reference, batches);
        List<Gradients> right = backward(reference, reference, batches);
        for (int i = 0; i < batches.size(); i++) {
            given(batches.get(i), reference, that("dBeta", answers.get(i).dBeta()))
                    .isCloseTo(right.get(i).dBeta(), CLOSE);
            given(batches.get(i), reference, that("dGamma", answers.get(i).dGamma()))
                    .isCloseTo(right.get(i).dGamma(), CLOSE);
        }
    }

    @Check(order = 4, points = 3, title = "dX includes what flows through the mean and the variance of each sample")
    void inputGradient(
            @Submitted LayerNormalization submission,
            @Reference LayerNormalization reference,
            Cases cases,
            Evidence evidence) {
        List<Upstream> batches = Upstream.drawAll(cases, 3);
        SimpleMatrix turned = Batch.draw(cases, 4, new double[] {1e-2, 3e-3}, 1).x();
        batches.add(Upstream.of(cases, turned.transpose()));
        compareInputGradients(submission, reference, batches, evidence);
    }

    @Check(order = 5, points = 2, title = "all gradients agree with the numeric derivative of the forward pass")
    void numericGradient(
            @Submitted LayerNormalization submission, @Reference LayerNormalization reference, Cases cases) {
        Upstream batch = Upstream.draw(cases, 3, 4);
        NamedTensors at =
                NamedTensors.of("x", batch.x()).and("gamma", batch.gamma()).and("beta", batch.beta());
        boolean judged = NumericComparison.judges(
                p -> batch.loss(reference.forward(p.matrix("x"), p.vector("gamma"), p.vector("beta"))),
                at,
                p -> {
                    Gradients got =
                            submission.backward(reference.normalize(p.matrix("x")), p.vector("gamma"), batch.dY());
                    that("dX", got.dX()).hasShape(3, 4);
                    that("dGamma", got.dGamma()).hasShape(1, 4);
                    that("dBeta", got.dBeta()).hasShape(1, 4);
                    return NamedTensors.of("x", got.dX())
                            .and("gamma", got.dGamma())
                            .and("beta", got.dBeta());
                },
                cases.random().nextLong(),
                "a batch of 3 samples with 4 features");
        if (!judged) {
            given(
                            batch,
                            reference,
                            that(
                                    "dX",
                                    backward(submission, reference, List.of(batch))
                                            .get(0)
                                            .dX()))
                    .isCloseTo(
                            backward(reference, reference, List.of(batch))
                                    .get(0)
                                    .dX(),
                            CLOSE);
        }
    }

    @Check(
            order = 6,
            points = 1,
            title = "a sample whose features are all equal, or nearly so, gives no NaN",
            visibility = Visibility.HIDDEN)
    void nearlyConstantSamples(
            @Submitted LayerNormalization submission, @Reference LayerNormalization reference, Cases cases) {
        SimpleMatrix turned = Batch.draw(cases, 4, new double[] {0, 1, 3e-3}, 1).x();
        compareCaches(submission, reference, List.of(turned.transpose()));
    }

    @Check(
            order = 7,
            points = 1,
            title = "the answer for a sample does not depend on the other samples",
            visibility = Visibility.HIDDEN)
    void samplesApart(@Submitted LayerNormalization submission, Cases cases) {
        Upstream batch = Upstream.draw(cases, 4, 3);
        List<SimpleMatrix> inputs = new ArrayList<>(List.of(batch.x()));
        for (int i = 0; i < 4; i++) {
            inputs.add(batch.x().rows(i, i + 1));
        }
        List<SimpleMatrix> answers =
                Independent.each(submission, inputs, (s, x) -> s.forward(x, batch.gamma(), batch.beta()));
        that("forward(x, gamma, beta)", answers.get(0))
                .given("x", batch.x())
                .hasShape(4, 3)
                .isFinite()
                .satisfies(
                        !answers.get(0).rows(0, 1).isIdentical(answers.get(0).rows(1, 2), 0),
                        "two different samples get the same answer");
        for (int i = 1; i < inputs.size(); i++) {
            that("the answer for a sample alone, against the one in its batch", answers.get(i))
                    .given("x", inputs.get(i))
                    .given("gamma", batch.gamma())
                    .given("beta", batch.beta())
                    .isCloseTo(answers.get(0).rows(i - 1, i), CLOSE);
        }
    }

    @Check(
            order = 8,
            points = 1,
            title = "dX is right for a sample whose features are all equal, so that its x̂ is 0",
            visibility = Visibility.HIDDEN)
    void inputGradientOfConstantSample(
            @Submitted LayerNormalization submission,
            @Reference LayerNormalization reference,
            Cases cases,
            Evidence evidence) {
        SimpleMatrix constant = new SimpleMatrix(1, 4);
        // Few binary digits, so that the mean is exact and x̂ exactly 0.
        constant.fill(1.5);
        SimpleMatrix mixed = Batch.draw(cases, 3, 4).x();
        mixed.insertIntoThis(1, 0, constant);
        compareInputGradients(
                submission, reference, List.of(Upstream.of(cases, constant), Upstream.of(cases, mixed)), evidence);
    }

    private static void compareInputGradients(
            LayerNormalization submission, LayerNormalization reference, List<Upstream> batches, Evidence evidence) {
        List<Gradients> answers = backward(submission, reference, batches);
        List<Gradients> right = backward(reference, reference, batches);
        for (int i = 0; i < batches.size(); i++) {
            ErrorMap.show(evidence, "dX", answers.get(i).dX(), right.get(i).dX());
            given(batches.get(i), reference, that("dX", answers.get(i).dX()))
                    .isCloseTo(right.get(i).dX(), CLOSE);
        }
    }

    private static void compareCaches(
            LayerNormalization submission, LayerNormalization reference, List<SimpleMatrix> batches) {
        List<Cache> answers = Independent.each(submission, batches, (s, x) -> s.normalize(x));
        for (int i = 0; i < batches.size(); i++) {
            Cache right = reference.normalize(batches.get(i));
            that("deviation", answers.get(i).deviation())
                    .given("x", batches.get(i))
                    .isCloseTo(right.deviation(), CLOSE);
            that("normalized", answers.get(i).normalized())
                    .given("x", batches.get(i))
                    .isCloseTo(right.normalized(), CLOSE);
        }
    }

    private static List<Gradients> backward(
            LayerNormalization asked, LayerNormalization reference, List<Upstream> batches) {
        return Independent.each(asked, batches, (s, b) -> s.backward(reference.normalize(b.x()), b.gamma(), b.dY()));
    }

    private static Expect given(Upstream batch, LayerNormalization reference, Expect expect) {
        Cache cache = reference.normalize(batch.x());
        return expect.given("normalized", cache.normalized())
                .given("deviation", cache.deviation())
                .given("gamma", batch.gamma())
                .given("dY", batch.dY());
    }
}
