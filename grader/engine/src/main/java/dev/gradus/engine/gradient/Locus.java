package dev.gradus.engine.gradient;

import dev.gradus.engine.gradient.GradientCheckResult.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One point of parameter space with the loss there, its noise, and the means to differentiate along lines through it.
 */
final class Locus {

    private static final double COORDINATE_TARGET = 1e-7;
    private static final double DIRECTION_TARGET = 1e-8;
    private static final double NOISY_COORDINATE_TARGET = 1e-4;
    private static final double NOISY_DIRECTION_TARGET = 1e-6;

    private final LossEvaluator evaluator;
    private final CheckedPoint point;
    private final double[] values;
    private final Random random;
    private final double loss;
    private final double noise;

    private Locus(LossEvaluator evaluator, CheckedPoint point, double loss) {
        this.evaluator = evaluator;
        this.point = point;
        this.values = point.parameters().toArray();
        this.random = new Random(point.seed());
        this.loss = loss;
        this.noise = NoiseEstimate.of(evaluator, values, loss, random);
    }

    /** Asks the loss twice, which must give the same finite number. */
    static Locus at(LossEvaluator evaluator, CheckedPoint point) {
        double[] values = point.parameters().toArray();
        double loss = evaluator.at(values);
        double again = evaluator.at(values);
        if (Double.doubleToLongBits(loss) != Double.doubleToLongBits(again)) {
            throw new IllPosedException(
                    Fault.LOSS_NOT_DETERMINISTIC,
                    "The loss is %s and then %s at the same parameters: reset the seed, and fix the dropout mask"
                            .formatted(loss, again));
        }
        if (!Double.isFinite(loss)) {
            throw new IllPosedException(
                    Fault.LOSS_NOT_FINITE, "The loss is %s, so it has no derivative to compare with".formatted(loss));
        }
        return new Locus(evaluator, point, loss);
    }

    CheckedPoint point() {
        return point;
    }

    double[] values() {
        return values;
    }

    Random random() {
        return random;
    }

    boolean isNoisy() {
        return NoiseEstimate.isNoisy(noise, loss);
    }

    List<LineDerivative> alongDirections(List<Line> lines) {
        return new LineSearch(evaluator, values)
                .along(lines, () -> LineDerivative.of(loss, noise, DIRECTION_TARGET, NOISY_DIRECTION_TARGET));
    }

    NumericGradient numericGradient() {
        return numericGradient(IntStream.range(0, values.length).toArray());
    }

    /** Estimates these entries only. */
    NumericGradient numericGradient(int[] indices) {
        List<Line> lines = new ArrayList<>(indices.length);
        for (int index : indices) {
            lines.add(Line.coordinate(values, index));
        }
        List<LineDerivative> estimates = new LineSearch(evaluator, values)
                .along(lines, () -> LineDerivative.of(loss, noise, COORDINATE_TARGET, NOISY_COORDINATE_TARGET));
        NumericGradient numeric = empty();
        for (int i = 0; i < indices.length; i++) {
            fill(numeric, indices[i], estimates.get(i));
        }
        return numeric;
    }

    private NumericGradient empty() {
        int size = values.length;
        double[] error = new double[size];
        Arrays.fill(error, Double.POSITIVE_INFINITY);
        return new NumericGradient(
                point.parameters(), loss, noise, unknown(size), error, new boolean[size], unknown(size), unknown(size));
    }

    private void fill(NumericGradient numeric, int index, LineDerivative estimate) {
        double unit = Line.unit(values, index);
        numeric.values()[index] = estimate.value() / unit;
        numeric.error()[index] = estimate.error() / unit;
        numeric.kink()[index] = estimate.hasKink();
        if (estimate.hasKink()) {
            LineDerivative.OneSided sides = estimate.oneSided();
            double padding = 30 * sides.error();
            numeric.lowest()[index] = (Math.min(sides.left(), sides.right()) - padding) / unit;
            numeric.highest()[index] = (Math.max(sides.left(), sides.right()) + padding) / unit;
        }
    }

    private static double[] unknown(int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
