package dev.gradus.engine.gradient;

import dev.gradus.engine.gradient.TensorComparison.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Judges a whole gradient at one point. */
final class PointJudge {

    /** Up to so many parameters every entry is differentiated; beyond, only those of small tensors. */
    private static final int FEW_PARAMETERS = 500;

    private static final int SMALL_TENSOR = 128;

    private final Locus locus;
    private final List<TensorShape> shapes;
    private final double[] gradient;

    PointJudge(Locus locus, NamedTensors gradient) {
        this.locus = locus;
        this.shapes = gradient.shapes();
        this.gradient = gradient.toArray();
    }

    List<TensorJudgement> judge() {
        NumericGradient numeric = locus.numericGradient(entriesToDifferentiate());
        double largest = largest(numeric);
        EntryJudge entries = new EntryJudge(locus, gradient, numeric, largest);
        BlockJudge blocks = new BlockJudge(locus, gradient, largest);
        List<TensorJudgement> judgements = new ArrayList<>();
        int offset = 0;
        for (TensorShape shape : shapes) {
            judgements.add(byEntries(shape) ? entries.judge(shape, offset) : blocks.judge(shape, offset));
            offset += shape.size();
        }
        return judgements;
    }

    /** Judges nothing but which entries are NaN or infinite; empty when none is. */
    static List<TensorJudgement> notFinite(CheckedPoint point, NamedTensors gradient, NumericGradient nothing) {
        double[] values = gradient.toArray();
        List<TensorJudgement> judgements = new ArrayList<>();
        int offset = 0;
        boolean found = false;
        for (TensorShape shape : gradient.shapes()) {
            boolean bad = IntStream.range(offset, offset + shape.size()).anyMatch(i -> !Double.isFinite(values[i]));
            Evidence evidence = new Evidence(shape, offset, values, nothing, point.seed());
            judgements.add(
                    bad ? evidence.notFinite() : evidence.judgement(Status.UNRESOLVED, Double.POSITIVE_INFINITY));
            found |= bad;
            offset += shape.size();
        }
        return found ? judgements : List.of();
    }

    private int[] entriesToDifferentiate() {
        List<Integer> indices = new ArrayList<>();
        int offset = 0;
        for (TensorShape shape : shapes) {
            if (byEntries(shape)) {
                IntStream.range(offset, offset + shape.size()).forEach(indices::add);
            }
            offset += shape.size();
        }
        return indices.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean byEntries(TensorShape shape) {
        return gradient.length <= FEW_PARAMETERS || shape.size() <= SMALL_TENSOR;
    }

    private double largest(NumericGradient numeric) {
        double largest = 0;
        for (int i = 0; i < gradient.length; i++) {
            double estimate = Math.abs(numeric.values()[i]);
            largest = Math.max(largest, Math.max(Math.abs(gradient[i]), Double.isNaN(estimate) ? 0 : estimate));
        }
        return largest;
    }
}
