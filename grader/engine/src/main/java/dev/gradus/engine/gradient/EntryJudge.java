package dev.gradus.engine.gradient;

import dev.gradus.engine.gradient.TensorComparison.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Judges a tensor whose every entry was differentiated, with three directions besides: the gradient's own, which a
 * noisy loss still resolves, and two random ones.
 */
final class EntryJudge {

    private static final int RANDOM_DIRECTIONS = 2;
    /** Relative to the largest entry of all tensors: below it a tensor counts as zero. */
    private static final double ZERO = 1e-9;
    /** Relative to the largest entry of all tensors: so small an error must have been visible in a zero. */
    static final double ZERO_RESOLUTION = 1e-6;

    private final Locus locus;
    private final double[] gradient;
    private final NumericGradient numeric;
    private final double largestOfAll;
    private final boolean anyKink;

    EntryJudge(Locus locus, double[] gradient, NumericGradient numeric, double largestOfAll) {
        this.locus = locus;
        this.gradient = gradient;
        this.numeric = numeric;
        this.largestOfAll = largestOfAll;
        boolean kink = false;
        for (boolean entry : numeric.kink()) {
            kink |= entry;
        }
        this.anyKink = kink;
    }

    TensorJudgement judge(TensorShape shape, int offset) {
        int[] indices = IntStream.range(offset, offset + shape.size()).toArray();
        EntryRule rule = new EntryRule(gradient, numeric);
        double largest = IntStream.of(indices).mapToDouble(rule::scale).max().orElseThrow();
        double visible = IntStream.of(indices)
                .mapToDouble(index -> Tolerance.visible(numeric.error()[index]))
                .max()
                .orElseThrow();
        double resolution = largest > 0 ? visible / largest : Double.POSITIVE_INFINITY;
        Evidence evidence =
                new Evidence(shape, offset, gradient, numeric, locus.point().seed());
        if (IntStream.of(indices).anyMatch(rule::contradicts)) {
            return evidence.wrongEntries(rule, resolution);
        }
        List<Direction> directions = directions(indices);
        for (Direction direction : directions) {
            if (direction.isMeasured() && direction.contradicts() && !anyKink) {
                return evidence.wrongDirection(direction, "a direction of " + shape.name(), resolution);
            }
        }
        if (!IntStream.of(indices).allMatch(rule::agrees)) {
            return evidence.judgement(Status.UNRESOLVED, resolution);
        }
        if (agree(directions) && isResolved(resolution, directions)) {
            return evidence.judgement(Status.AGREES, resolution);
        }
        boolean zero = isZero(largest, largestOfAll) && visible <= ZERO_RESOLUTION * largestOfAll;
        return evidence.judgement(zero ? Status.ZERO : Status.UNRESOLVED, resolution);
    }

    static boolean isZero(double largest, double largestOfAll) {
        return largest <= ZERO * largestOfAll;
    }

    /** The gradient's own direction first, unless it is zero. */
    private List<Direction> directions(int[] indices) {
        List<Line> lines = new ArrayList<>();
        if (IntStream.of(indices).anyMatch(index -> gradient[index] != 0)) {
            lines.add(Line.along(gradient, locus.values(), indices));
        }
        for (int i = 0; i < RANDOM_DIRECTIONS; i++) {
            lines.add(Line.rademacher(locus.values(), indices, locus.random()));
        }
        return Direction.measure(locus, lines, gradient);
    }

    private static boolean agree(List<Direction> directions) {
        return directions.stream().allMatch(direction -> !direction.isMeasured() || direction.agrees());
    }

    private static boolean isResolved(double resolution, List<Direction> directions) {
        boolean own = directions.size() > RANDOM_DIRECTIONS
                && directions.get(0).isMeasured()
                && directions.get(0).resolution() <= Tolerance.RESOLUTION;
        return resolution <= Tolerance.RESOLUTION || (own && resolution <= Tolerance.COARSE_RESOLUTION);
    }
}
