package dev.gradus.engine.gradient;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A directional derivative, promised by the gradient and measured from the loss.
 *
 * @param line where
 * @param analytic G·v
 * @param numeric its estimate
 * @param error half width of the estimate
 * @param scale max(|G·v|, |estimate|, ‖G∘v‖)
 * @param kink whether the loss has a kink along it
 */
record Direction(Line line, double analytic, double numeric, double error, double scale, boolean kink) {

    /** Measures the lines and sets the promises of a gradient beside them. */
    static List<Direction> measure(Locus locus, List<Line> lines, double[] gradient) {
        List<LineDerivative> estimates = locus.alongDirections(lines);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> of(lines.get(i), estimates.get(i), gradient))
                .toList();
    }

    private static Direction of(Line line, LineDerivative estimate, double[] gradient) {
        double analytic = line.promisedBy(gradient);
        double scale = Math.max(Math.abs(analytic), line.spread(gradient));
        double numeric = estimate.value();
        scale = Double.isNaN(numeric) ? scale : Math.max(scale, Math.abs(numeric));
        return new Direction(line, analytic, numeric, estimate.error(), scale, estimate.hasKink());
    }

    boolean isMeasured() {
        return Double.isFinite(error);
    }

    boolean agrees() {
        return Tolerance.agrees(analytic, numeric, error, scale);
    }

    boolean contradicts() {
        return Tolerance.contradicts(analytic, numeric, error, scale);
    }

    /** Smallest visible error relative to the scale. */
    double resolution() {
        return scale > 0 ? Tolerance.visible(error) / scale : Double.POSITIVE_INFINITY;
    }
}
