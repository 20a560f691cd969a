package dev.gradus.solutions.initialization;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Fact;
import dev.gradus.engine.report.Finding;
import dev.gradus.engine.statistics.InitializerCheck;
import dev.gradus.engine.statistics.InitializerResult;
import dev.gradus.engine.statistics.InitializerResult.Rejected;
import dev.gradus.engine.statistics.RequestedDistribution;
import dev.gradus.engine.statistics.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/**
 * Draws a layer's weights from two seeds and judges them together by their statistics: 20,000 weights or more. Two
 * seeds, so that an initialiser that ignores the given source of randomness is seen.
 *
 * @param method of the contract that draws
 * @param layer how many weights there are
 * @param requested how they should be distributed
 */
record DrawnWeights(String method, LayerSize layer, RequestedDistribution requested) {

    /** A method of a contract that draws a matrix. */
    @FunctionalInterface
    interface Drawing<T> {
        SimpleMatrix draw(T submission, LayerSize layer, Random random);
    }

    /** Asks for the matrices, shows their histogram and throws {@link CheckFailed} unless they are as requested. */
    <T> void judge(T submission, Drawing<T> drawing, Cases cases, Evidence evidence) {
        List<Long> seeds = List.of(cases.random().nextLong(), cases.random().nextLong());
        List<SimpleMatrix> matrices = Independent.each(
                submission, seeds, (hosted, seed) -> drawing.draw(hosted, layer, Cases.randomOf(seed)));
        matrices.forEach(matrix -> Expect.that(method, matrix)
                .given("fanIn", layer.fanIn())
                .given("fanOut", layer.fanOut())
                .hasShape(layer.fanIn(), layer.fanOut())
                .isFinite());
        evidence.show(WeightHistogram.of(call(), requested, matrices));
        InitializerResult result = InitializerCheck.of(requested)
                .withFans(layer.fanIn(), layer.fanOut())
                .on(matrices);
        if (result instanceof Rejected rejected) {
            throw new CheckFailed(finding(rejected, seeds));
        }
    }

    private String call() {
        return method + "(" + layer.fanIn() + ", " + layer.fanOut() + ", random)";
    }

    private Finding finding(Rejected rejected, List<Long> seeds) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("weights", String.valueOf(rejected.draws())));
        for (Statistic statistic : rejected.failed()) {
            facts.add(new Fact(statistic.name(), Show.number(statistic.value()) + ", accepted " + interval(statistic)));
        }
        facts.add(new Fact(
                "probability that right weights are rejected",
                String.format(Locale.ROOT, "%.1e", rejected.falseRejectionRate())));
        return new Finding(
                rejected.summary(),
                Optional.of(method),
                Optional.of(call() + " with random = new Random(" + seeds.get(0) + "L) and new Random(" + seeds.get(1)
                        + "L)"),
                Optional.of("weights that are " + requested.description()),
                Optional.empty(),
                facts);
    }

    private static String interval(Statistic statistic) {
        if (Double.isInfinite(statistic.lower())) {
            return "up to " + Show.number(statistic.upper());
        }
        if (Double.isInfinite(statistic.upper())) {
            return "from " + Show.number(statistic.lower());
        }
        return Show.number(statistic.lower()) + " to " + Show.number(statistic.upper());
    }
}
