package dev.gradus.solutions.initialization;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.report.Visibility;
import dev.gradus.engine.statistics.RequestedDistribution;
import dev.gradus.exercises.initialization.XavierInitialization;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/**
 * Judges a {@link XavierInitialization}: both formulas by their values, both ways of drawing by statistics of their
 * weights. What is drawn is held against the right scale, whatever the submission's own formulas give.
 */
@Grading(contract = XavierInitialization.class)
public final class XavierInitializationGrading {

    @Check(order = 1, points = 2, title = "standardDeviation is the square root of 2/(fanIn + fanOut)")
    void standardDeviations(
            @Submitted XavierInitialization submission, @Reference XavierInitialization reference, Cases cases) {
        Formulas.judge(
                "standardDeviation",
                submission,
                reference,
                (subject, layer) -> subject.standardDeviation(layer.fanIn(), layer.fanOut()),
                cases);
    }

    @Check(order = 2, points = 2, title = "limit is the square root of 6/(fanIn + fanOut)")
    void limits(@Submitted XavierInitialization submission, @Reference XavierInitialization reference, Cases cases) {
        Formulas.judge(
                "limit",
                submission,
                reference,
                (subject, layer) -> subject.limit(layer.fanIn(), layer.fanOut()),
                cases);
    }

    @Check(order = 3, points = 3, title = "normal draws independent weights from the normal distribution asked for")
    void normalWeights(
            @Submitted XavierInitialization submission,
            @Reference XavierInitialization reference,
            Cases cases,
            Evidence evidence) {
        normal(LayerSize.tall(cases), submission, reference, cases, evidence);
    }

    @Check(order = 4, points = 3, title = "uniform draws independent weights from the uniform distribution asked for")
    void uniformWeights(
            @Submitted XavierInitialization submission,
            @Reference XavierInitialization reference,
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
            @Submitted XavierInitialization submission,
            @Reference XavierInitialization reference,
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
            @Submitted XavierInitialization submission,
            @Reference XavierInitialization reference,
            Cases cases,
            Evidence evidence) {
        uniform(LayerSize.wide(cases), submission, reference, cases, evidence);
    }

    @Check(
            order = 7,
            points = 1,
            title = "layers of one unit, one input or an odd number of weights get their matrix too",
            visibility = Visibility.HIDDEN)
    void smallLayers(@Submitted XavierInitialization submission, Cases cases) {
        SmallLayers.judge("normal", submission, XavierInitializationGrading::drawNormal, cases);
        SmallLayers.judge("uniform", submission, XavierInitializationGrading::drawUniform, cases);
    }

    private static void normal(
            LayerSize layer,
            XavierInitialization submission,
            XavierInitialization reference,
            Cases cases,
            Evidence evidence) {
        double deviation = reference.standardDeviation(layer.fanIn(), layer.fanOut());
        new DrawnWeights("normal", layer, RequestedDistribution.normal(deviation))
                .judge(submission, XavierInitializationGrading::drawNormal, cases, evidence);
    }

    private static void uniform(
            LayerSize layer,
            XavierInitialization submission,
            XavierInitialization reference,
            Cases cases,
            Evidence evidence) {
        double limit = reference.limit(layer.fanIn(), layer.fanOut());
        new DrawnWeights("uniform", layer, RequestedDistribution.uniform(limit))
                .judge(submission, XavierInitializationGrading::drawUniform, cases, evidence);
    }

    private static SimpleMatrix drawNormal(XavierInitialization submission, LayerSize layer, Random random) {
        return submission.normal(layer.fanIn(), layer.fanOut(), random);
    }

    private static SimpleMatrix drawUniform(XavierInitialization submission, LayerSize layer, Random random) {
        return submission.uniform(layer.fanIn(), layer.fanOut(), random);
    }
}
