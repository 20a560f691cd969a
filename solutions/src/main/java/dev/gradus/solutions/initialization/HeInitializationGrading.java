package dev.gradus.solutions.initialization;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.engine.statistics.RequestedDistribution;
import dev.gradus.exercises.initialization.HeInitialization;
import java.util.List;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/**
 * Judges a {@link HeInitialization}: both formulas by their values, both ways of drawing by statistics of their
 * weights, biases by being zero. What is drawn is held against the right scale, whatever the submission's own formulas give.
 */
@Grading(contract = HeInitialization.class)
public final class HeInitializationGrading {

    @Check(order = 1, points = 2, title = "standardDeviation is the square root of 2/fanIn")
    void standardDeviations(
            @Submitted HeInitialization submission, @Reference HeInitialization reference, Cases cases) {
        Formulas.judge(
                "standardDeviation",
                submission,
                reference,
                (subject, layer) -> subject.standardDeviation(layer.fanIn()),
                cases);
    }

    @Check(order = 2, points = 2, title = "limit is the square root of 6/fanIn")
    void limits(@Submitted HeInitialization submission, @Reference HeInitialization reference, Cases cases) {
        Formulas.judge("limit", submission, reference, (subject, layer) -> subject.limit(layer.fanIn()), cases);
    }

    @Check(order = 3, points = 3, title = "normal draws independent weights from the normal distribution asked for")
    void normalWeights(
            @Submitted HeInitialization submission,
            @Reference HeInitialization reference,
            Cases cases,
            Evidence evidence) {
        normal(LayerSize.tall(cases), submission, reference, cases, evidence);
    }

    @Check(order = 4, points = 3, title = "uniform draws independent weights from the uniform distribution asked for")
    void uniformWeights(
            @Submitted HeInitialization submission,
            @Reference HeInitialization reference,
            Cases cases,
            Evidence evidence) {
        uniform(LayerSize.tall(cases), submission, reference, cases, evidence);
    }

    @Check(
            order = 5,
            points = 2,
            title = "normal is right for a layer with more units than inputs",
            visibility = Visibility.HIDDEN)
    void normalWeightsOfWideLayer(
            @Submitted HeInitialization submission,
            @Reference HeInitialization reference,
            Cases cases,
            Evidence evidence) {
        normal(LayerSize.wide(cases), submission, reference, cases, evidence);
    }

    @Check(
            order = 6,
            points = 2,
            title = "uniform is right for a layer with more units than inputs",
            visibility = Visibility.HIDDEN)
    void uniformWeightsOfWideLayer(
            @Submitted HeInitialization submission,
            @Reference HeInitialization reference,
            Cases cases,
            Evidence evidence) {
        uniform(LayerSize.wide(cases), submission, reference, cases, evidence);
    }

    @Check(order = 7, points = 1, title = "biases are 1 × fanOut zeros")
    void zeroBiases(@Submitted HeInitialization submission) {
        List<Integer> units = List.of(1, 3, 17);
        List<SimpleMatrix> biases = Independent.each(submission, units, HeInitialization::biases);
        for (int i = 0; i < units.size(); i++) {
            that("biases", biases.get(i))
                    .given("fanOut", units.get(i))
                    .isCloseTo(new SimpleMatrix(1, units.get(i)), Tolerance.exact());
        }
    }

    @Check(
            order = 8,
            points = 1,
            title = "layers of one unit, one input or an odd number of weights get their matrix too",
            visibility = Visibility.HIDDEN)
    void smallLayers(@Submitted HeInitialization submission, Cases cases) {
        SmallLayers.judge("normal", submission, HeInitializationGrading::drawNormal, cases);
        SmallLayers.judge("uniform", submission, HeInitializationGrading::drawUniform, cases);
    }

    private static void normal(
            LayerSize layer, HeInitialization submission, HeInitialization reference, Cases cases, Evidence evidence) {
        double deviation = reference.standardDeviation(layer.fanIn());
        new DrawnWeights("normal", layer, RequestedDistribution.normal(deviation))
                .judge(submission, HeInitializationGrading::drawNormal, cases, evidence);
    }

    private static void uniform(
            LayerSize layer, HeInitialization submission, HeInitialization reference, Cases cases, Evidence evidence) {
        double limit = reference.limit(layer.fanIn());
        new DrawnWeights("uniform", layer, RequestedDistribution.uniform(limit))
                .judge(submission, HeInitializationGrading::drawUniform, cases, evidence);
    }

    private static SimpleMatrix drawNormal(HeInitialization submission, LayerSize layer, Random random) {
        return submission.normal(layer.fanIn(), layer.fanOut(), random);
    }

    private static SimpleMatrix drawUniform(HeInitialization submission, LayerSize layer, Random random) {
        return submission.uniform(layer.fanIn(), layer.fanOut(), random);
    }
}
