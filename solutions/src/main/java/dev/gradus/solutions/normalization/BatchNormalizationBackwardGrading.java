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
import dev.gradus.exercises.normalization.BatchNormalization;
import dev.gradus.exercises.normalization.BatchNormalizationBackward;
import dev.gradus.exercises.normalization.BatchNormalizationBackward.Cache;
import dev.gradus.exercises.normalization.BatchNormalizationBackward.Gradients;
import dev.gradus.matrix.Matrices;
import dev.gradus.solutions.gradients.NumericComparison;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Judges a {@link BatchNormalizationBackward}; the backward pass gets the right cache, whatever normalize gives. */
@Grading(contract = BatchNormalizationBackward.class)
public final class BatchNormalizationBackwardGrading {
    private static final Tolerance CLOSE = Tolerance.standard();

    @Check(order = 1, points = 2, title = "normalize gives x̂ and the standard deviation of every feature")
    void normalize(
            @Submitted BatchNormalizationBackward submission,
            @Reference BatchNormalizationBackward reference,
            Cases cases) {
        compareCaches(
                submission,
                reference,
                Upstream.drawAll(cases, 3).stream().map(Upstream::x).toList());
    }

    @Check(order = 2, points = 2, title = "dγ and dβ are summed over the samples")
    void parameterGradients(
            @Submitted BatchNormalizationBackward submission,
            @Reference BatchNormalizationBackward reference,
            Cases cases) {
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

    @Check(order = 3, points = 3, title = "dX includes what flows through the mean and the variance of the batch")
    void inputGradient(
            @Submitted BatchNormalizationBackward submission,
            @Reference BatchNormalizationBackward reference,
            Cases cases,
            Evidence evidence) {
        List<Upstream> batches = Upstream.drawAll(cases, 3);
        List<Gradients> answers = backward(submission, reference, batches);
        List<Gradients> right = backward(reference, reference, batches);
        for (int i = 0; i < batches.size(); i++) {
            ErrorMap.show(evidence, "dX", answers.get(i).dX(), right.get(i).dX());
            given(batches.get(i), reference, that("dX", answers.get(i).dX()))
                    .isCloseTo(right.get(i).dX(), CLOSE);
        }
    }

    @Check(order = 4, points = 2, title = "at inference mean and variance are constants")
    void inference(
            @Submitted BatchNormalizationBackward submission,
            @Reference BatchNormalizationBackward reference,
            Cases cases) {
        List<Batch> batches = new ArrayList<>(Batch.drawAll(cases, 2));
        batches.add(0, Batch.draw(cases, 1, 3));
        // The entries of x serve as a gradient here: any matrix does.
        List<SimpleMatrix> answers = Independent.each(
                submission,
                batches,
                (s, b) ->
                        s.inferenceBackward(b.parameters().gamma(), b.running().variance(), b.x()));
        for (int i = 0; i < batches.size(); i++) {
            Batch batch = batches.get(i);
            double[] gamma = batch.parameters().gamma();
            double[] variance = batch.running().variance();
            that("inferenceBackward(gamma, runningVariance, dY)", answers.get(i))
                    .given("gamma", gamma)
                    .given("runningVariance", variance)
                    .given("dY", batch.x())
                    .isCloseTo(reference.inferenceBackward(gamma, variance, batch.x()), CLOSE);
        }
    }

    @Check(order = 5, points = 3, title = "all gradients agree with the numeric derivative of the forward pass")
    void numericGradient(
            @Submitted BatchNormalizationBackward submission,
            @Reference BatchNormalizationBackward reference,
            Cases cases) {
        Upstream batch = Upstream.draw(cases, 4, 3);
        BatchNormalization forward = new ReferenceBatchNormalization();
        NamedTensors at =
                NamedTensors.of("x", batch.x()).and("gamma", batch.gamma()).and("beta", batch.beta());
        boolean judged = NumericComparison.judges(
                p -> batch.loss(forward.train(
                                p.matrix("x"),
                                new BatchNormalization.Parameters(p.vector("gamma"), p.vector("beta")),
                                new BatchNormalization.Statistics(new double[3], new double[3]))
                        .y()),
                at,
                p -> {
                    Gradients got =
                            submission.backward(reference.normalize(p.matrix("x")), p.vector("gamma"), batch.dY());
                    that("dX", got.dX()).hasShape(4, 3);
                    that("dGamma", got.dGamma()).hasShape(1, 3);
                    that("dBeta", got.dBeta()).hasShape(1, 3);
                    return NamedTensors.of("x", got.dX())
                            .and("gamma", got.dGamma())
                            .and("beta", got.dBeta());
                },
                cases.random().nextLong(),
                "a batch of 4 samples with 3 features");
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
            title = "shifting a whole feature changes no output, so every column of dX adds up to 0",
            visibility = Visibility.HIDDEN)
    void columnsAddUpToZero(
            @Submitted BatchNormalizationBackward submission,
            @Reference BatchNormalizationBackward reference,
            Cases cases) {
        Upstream batch = Upstream.draw(cases, 6, 4);
        SimpleMatrix dX = backward(submission, reference, List.of(batch)).get(0).dX();
        given(batch, reference, that("dX", dX))
                .hasShape(6, 4)
                .isFinite()
                .satisfies(dX.elementMaxAbs() > 0, "dX is 0 everywhere, although dY is not");
        Tolerance beside = new Tolerance(0, 1e-9 * Math.max(1, dX.elementMaxAbs()), "six roundings of dX are 1e-15");
        given(batch, reference, that("the sum of the rows of dX", Matrices.sumRows(dX)))
                .isCloseTo(new SimpleMatrix(1, 4), beside);
    }

    @Check(
            order = 7,
            points = 1,
            title = "a feature that is constant or nearly so gives no NaN",
            visibility = Visibility.HIDDEN)
    void nearlyConstantFeatures(
            @Submitted BatchNormalizationBackward submission,
            @Reference BatchNormalizationBackward reference,
            Cases cases) {
        compareCaches(
                submission,
                reference,
                List.of(Batch.draw(cases, 4, new double[] {0, 1, 3e-3}, 1).x()));
    }

    private static void compareCaches(
            BatchNormalizationBackward submission, BatchNormalizationBackward reference, List<SimpleMatrix> batches) {
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
            BatchNormalizationBackward asked, BatchNormalizationBackward reference, List<Upstream> batches) {
        return Independent.each(asked, batches, (s, b) -> s.backward(reference.normalize(b.x()), b.gamma(), b.dY()));
    }

    private static Expect given(Upstream batch, BatchNormalizationBackward reference, Expect expect) {
        Cache cache = reference.normalize(batch.x());
        return expect.given("normalized", cache.normalized())
                .given("deviation", cache.deviation())
                .given("gamma", batch.gamma())
                .given("dY", batch.dY());
    }
}
