package dev.gradus.engine.gradient;

import dev.gradus.engine.gradient.TensorComparison.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Judges a large tensor by directional derivatives over all of it and over each of its rows and columns: the gradient's
 * own direction and four with random signs. A wrong entry i shifts every one of them by δᵢ·vᵢ, against a tolerance near
 * 1e-8 of the direction's own size, so one that misses it is improbable and four are not seen together. Blocks that
 * disagree are halved until they are small enough for {@link EntryRule}, which names the entry.
 */
final class BlockJudge {

    private static final int RANDOM_DIRECTIONS = 4;

    private final Locus locus;
    private final double[] gradient;
    private final double largestOfAll;

    BlockJudge(Locus locus, double[] gradient, double largestOfAll) {
        this.locus = locus;
        this.gradient = gradient;
        this.largestOfAll = largestOfAll;
    }

    TensorJudgement judge(TensorShape shape, int offset) {
        List<Block> blocks = new ArrayList<>(List.of(Block.whole(shape, offset)));
        blocks.addAll(Block.rowsAndColumns(shape, offset));
        List<MeasuredBlock> measured = MeasuredBlock.measure(locus, blocks, gradient, RANDOM_DIRECTIONS);
        double largest = largest(blocks.get(0), measured);
        double visible = measured.stream()
                .skip(1)
                .mapToDouble(MeasuredBlock::visiblePerEntry)
                .max()
                .orElseThrow();
        double resolution = largest > 0 ? visible / largest : Double.POSITIVE_INFINITY;
        List<MeasuredBlock> suspicious =
                measured.stream().filter(MeasuredBlock::isSuspicious).toList();
        if (!suspicious.isEmpty()) {
            return new BlockBisection(locus, gradient).explain(shape, offset, suspicious, resolution);
        }
        return new Evidence(
                        shape,
                        offset,
                        gradient,
                        nothingEstimated(),
                        locus.point().seed())
                .judgement(status(measured, largest, visible, resolution), resolution);
    }

    private Status status(List<MeasuredBlock> measured, double largest, double visible, double resolution) {
        boolean agree = measured.stream().allMatch(MeasuredBlock::agrees);
        boolean resolved = measured.get(0).isOwnResolved() && resolution <= Tolerance.COARSE_RESOLUTION;
        if (agree && (resolved || resolution <= Tolerance.RESOLUTION)) {
            return Status.AGREES;
        }
        boolean zero = EntryJudge.isZero(largest, largestOfAll) && visible <= EntryJudge.ZERO_RESOLUTION * largestOfAll;
        return agree && zero ? Status.ZERO : Status.UNRESOLVED;
    }

    /** The largest entry, as the gradient says; where it says zero, as the loss says of a typical entry. */
    private double largest(Block whole, List<MeasuredBlock> measured) {
        double promised = IntStream.of(whole.indices())
                .mapToDouble(index -> Math.abs(gradient[index]))
                .max()
                .orElseThrow();
        return promised > 0
                ? promised
                : measured.stream()
                        .map(MeasuredBlock::typicalEntry)
                        .max(Comparator.naturalOrder())
                        .orElse(0.0);
    }

    private NumericGradient nothingEstimated() {
        return locus.numericGradient(new int[0]);
    }
}
