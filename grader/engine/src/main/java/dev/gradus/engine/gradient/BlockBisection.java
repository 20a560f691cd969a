package dev.gradus.engine.gradient;

import dev.gradus.engine.gradient.TensorComparison.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Halves the blocks that disagree until single entries can be differentiated, and judges those. */
final class BlockBisection {

    private static final int RANDOM_DIRECTIONS = 2;
    private static final int MOST_BLOCKS = 8;
    private static final int SMALL = 16;
    private static final int MOST_ENTRIES = 2 * SMALL * MOST_BLOCKS;

    private final Locus locus;
    private final double[] gradient;

    BlockBisection(Locus locus, double[] gradient) {
        this.locus = locus;
        this.gradient = gradient;
    }

    TensorJudgement explain(TensorShape shape, int offset, List<MeasuredBlock> suspicious, double resolution) {
        List<MeasuredBlock> worst = worstFirst(suspicious);
        List<Block> small = halved(worst);
        int[] indices = small.stream()
                .flatMapToInt(block -> IntStream.of(block.indices()))
                .distinct()
                .sorted()
                .limit(MOST_ENTRIES)
                .toArray();
        NumericGradient numeric = locus.numericGradient(indices);
        EntryRule rule = new EntryRule(gradient, numeric);
        Evidence evidence =
                new Evidence(shape, offset, gradient, numeric, locus.point().seed());
        if (IntStream.of(indices).anyMatch(rule::contradicts)) {
            return evidence.wrongEntries(rule, resolution);
        }
        for (MeasuredBlock block : worst) {
            for (Direction direction : block.directions()) {
                if (direction.isMeasured() && !direction.kink() && direction.contradicts()) {
                    return evidence.wrongDirection(direction, block.block().name(), resolution);
                }
            }
        }
        return evidence.judgement(Status.UNRESOLVED, resolution);
    }

    private List<Block> halved(List<MeasuredBlock> worst) {
        List<MeasuredBlock> open = worst;
        List<Block> small = new ArrayList<>();
        while (!open.isEmpty()) {
            List<Block> halves = new ArrayList<>();
            for (MeasuredBlock measured : open) {
                if (measured.block().indices().length <= SMALL) {
                    small.add(measured.block());
                } else {
                    halves.addAll(measured.block().halves());
                }
            }
            open = worstFirst(MeasuredBlock.measure(locus, halves, gradient, RANDOM_DIRECTIONS).stream()
                    .filter(MeasuredBlock::isSuspicious)
                    .toList());
        }
        return small;
    }

    /** Small blocks before large ones of equal excess: a wrong entry stands out most in the smallest. */
    private static List<MeasuredBlock> worstFirst(List<MeasuredBlock> blocks) {
        return blocks.stream()
                .sorted(Comparator.comparingDouble((MeasuredBlock block) -> -MeasuredBlock.excess(block.worst())))
                .limit(MOST_BLOCKS)
                .toList();
    }
}
