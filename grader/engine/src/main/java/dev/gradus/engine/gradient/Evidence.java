package dev.gradus.engine.gradient;

import dev.gradus.engine.gradient.GradientFinding.Kind;
import dev.gradus.engine.gradient.TensorComparison.Status;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Puts what was found about one tensor into records. */
final class Evidence {

    private final TensorShape shape;
    private final int offset;
    private final double[] gradient;
    private final NumericGradient numeric;
    private final long pointSeed;

    Evidence(TensorShape shape, int offset, double[] gradient, NumericGradient numeric, long pointSeed) {
        this.shape = shape;
        this.offset = offset;
        this.gradient = gradient;
        this.numeric = numeric;
        this.pointSeed = pointSeed;
    }

    TensorJudgement judgement(Status status, double resolution) {
        return new TensorJudgement(comparison(status, resolution, index -> false), Optional.empty());
    }

    TensorJudgement wrongEntries(EntryRule rule, double resolution) {
        TensorComparison comparison = comparison(Status.WRONG, resolution, rule::contradicts);
        int worst = IntStream.range(offset, offset + shape.size())
                .filter(rule::contradicts)
                .boxed()
                .max(Comparator.comparingDouble(rule::difference))
                .orElseThrow();
        Kind kind = numeric.kink()[worst] ? Kind.OUTSIDE_KINK : Kind.ENTRY;
        return new TensorJudgement(comparison, Optional.of(entry(kind, worst - offset, comparison)));
    }

    TensorJudgement notFinite() {
        IntPredicate bad = index -> !Double.isFinite(gradient[index]);
        TensorComparison comparison = comparison(Status.WRONG, Double.POSITIVE_INFINITY, bad);
        int first = IntStream.range(offset, offset + shape.size())
                .filter(bad)
                .findFirst()
                .orElseThrow();
        return new TensorJudgement(comparison, Optional.of(entry(Kind.NOT_FINITE, first - offset, comparison)));
    }

    TensorJudgement wrongDirection(Direction direction, String where, double resolution) {
        TensorComparison comparison = comparison(Status.WRONG, resolution, index -> false);
        GradientFinding finding = new GradientFinding(
                Kind.DIRECTION,
                shape.name(),
                -1,
                -1,
                where,
                direction.analytic(),
                direction.numeric(),
                direction.error(),
                direction.analytic() / direction.numeric(),
                0,
                comparison.estimatedEntries(),
                resolution,
                pointSeed);
        return new TensorJudgement(comparison, Optional.of(finding));
    }

    private GradientFinding entry(Kind kind, int entry, TensorComparison comparison) {
        double analytic = comparison.analytic()[entry];
        double estimate = comparison.numeric()[entry];
        int compared = kind == Kind.NOT_FINITE ? shape.size() : comparison.estimatedEntries();
        return new GradientFinding(
                kind,
                shape.name(),
                shape.rowOf(entry),
                shape.columnOf(entry),
                shape.entry(entry),
                analytic,
                estimate,
                comparison.error()[entry],
                analytic / estimate,
                comparison.wrongEntries(),
                compared,
                comparison.resolution(),
                pointSeed);
    }

    private TensorComparison comparison(Status status, double resolution, IntPredicate isWrong) {
        int end = offset + shape.size();
        boolean[] wrong = new boolean[shape.size()];
        for (int i = 0; i < wrong.length; i++) {
            wrong[i] = isWrong.test(offset + i);
        }
        return new TensorComparison(
                shape,
                status,
                Arrays.copyOfRange(gradient, offset, end),
                Arrays.copyOfRange(numeric.values(), offset, end),
                Arrays.copyOfRange(numeric.error(), offset, end),
                wrong,
                resolution);
    }
}
