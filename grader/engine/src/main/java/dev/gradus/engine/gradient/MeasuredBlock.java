package dev.gradus.engine.gradient;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A block of entries with the directional derivatives measured over it.
 *
 * @param block the entries
 * @param own along the gradient itself; empty where that is zero, otherwise one
 * @param random along random signs
 */
record MeasuredBlock(Block block, List<Direction> own, List<Direction> random) {

    static List<MeasuredBlock> measure(Locus locus, List<Block> blocks, double[] gradient, int randomDirections) {
        List<Line> lines = new ArrayList<>();
        for (Block block : blocks) {
            if (hasGradient(block, gradient)) {
                lines.add(Line.along(gradient, locus.values(), block.indices()));
            }
            for (int i = 0; i < randomDirections; i++) {
                lines.add(Line.rademacher(locus.values(), block.indices(), locus.random()));
            }
        }
        List<Direction> directions = Direction.measure(locus, lines, gradient);
        List<MeasuredBlock> measured = new ArrayList<>();
        int taken = 0;
        for (Block block : blocks) {
            int owned = hasGradient(block, gradient) ? 1 : 0;
            List<Direction> own = directions.subList(taken, taken + owned);
            taken += owned;
            List<Direction> random = directions.subList(taken, taken + randomDirections);
            taken += randomDirections;
            measured.add(new MeasuredBlock(block, own, random));
        }
        return measured;
    }

    List<Direction> directions() {
        List<Direction> all = new ArrayList<>(own);
        all.addAll(random);
        return all;
    }

    boolean agrees() {
        return directions().stream().allMatch(direction -> direction.isMeasured() && direction.agrees());
    }

    /** Whether some direction was measured, shows no kink, and does not agree. */
    boolean isSuspicious() {
        return directions().stream().anyMatch(MeasuredBlock::disagrees);
    }

    boolean isOwnResolved() {
        return own.stream().anyMatch(direction -> direction.resolution() <= Tolerance.RESOLUTION);
    }

    /** The direction that disagrees most, relative to its scale. */
    Direction worst() {
        return directions().stream()
                .filter(MeasuredBlock::disagrees)
                .max((a, b) -> Double.compare(excess(a), excess(b)))
                .orElseThrow();
    }

    /** The smallest error of a single entry that would have been seen. */
    double visiblePerEntry() {
        return random.stream()
                .mapToDouble(direction ->
                        Tolerance.visible(direction.error()) / direction.line().rootMeanSquare())
                .max()
                .orElseThrow();
    }

    /** Root mean square of the entries that the loss speaks for. */
    double typicalEntry() {
        return random.stream()
                .filter(Direction::isMeasured)
                .mapToDouble(direction -> Math.abs(direction.numeric())
                        / (direction.line().rootMeanSquare() * Math.sqrt(block.indices().length)))
                .max()
                .orElse(0);
    }

    private static boolean disagrees(Direction direction) {
        return direction.isMeasured() && !direction.kink() && !direction.agrees();
    }

    static double excess(Direction direction) {
        return Math.abs(direction.analytic() - direction.numeric()) / direction.scale();
    }

    private static boolean hasGradient(Block block, double[] gradient) {
        return IntStream.of(block.indices()).anyMatch(index -> gradient[index] != 0);
    }
}
