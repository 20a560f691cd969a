package dev.gradus.engine.gradient;

import dev.gradus.engine.gradient.GradientCheckResult.Fail;
import dev.gradus.engine.gradient.GradientCheckResult.Fault;
import dev.gradus.engine.gradient.GradientCheckResult.Inconclusive;
import dev.gradus.engine.gradient.GradientCheckResult.Invalid;
import dev.gradus.engine.gradient.GradientCheckResult.Pass;
import dev.gradus.engine.gradient.TensorComparison.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One check: point after point until one decides. */
final class CheckRun {

    /** So many redrawn points must confirm that a tensor is zero. */
    private static final int CONFIRMED_ZEROS = 3;

    private final LossEvaluator evaluator;
    private final GradientSource source;
    private final long seed;
    private final List<TensorComparison> last = new ArrayList<>();
    private double bestResolution = Double.POSITIVE_INFINITY;
    private int zeros;
    private int noisyFailures;

    CheckRun(LossEvaluator evaluator, GradientSource source, long seed) {
        this.evaluator = evaluator;
        this.source = source;
        this.seed = seed;
    }

    GradientCheckResult from(NamedTensors parameters) {
        try {
            CheckedPoint point = PointSequence.first(parameters, seed);
            for (int redraw = 0; redraw <= source.redraws(); redraw++) {
                Optional<GradientCheckResult> decided = tryAt(point);
                if (decided.isPresent()) {
                    return decided.get();
                }
                point = PointSequence.next(point, seed);
            }
            return inconclusive(
                    source.redraws() == 0
                            ? "The loss has a kink or is too flat or noisy at these parameters, "
                                    + "and the gradient is known at no others"
                            : "The loss could not be differentiated well enough at any of %d points"
                                    .formatted(source.redraws() + 1));
        } catch (BudgetUsedUpException tooExpensive) {
            return inconclusive(tooExpensive.getMessage());
        } catch (IllPosedException illPosed) {
            return new Invalid(illPosed.fault(), illPosed.getMessage(), evaluator.evaluations());
        }
    }

    private Optional<GradientCheckResult> tryAt(CheckedPoint point) {
        Locus locus;
        try {
            locus = Locus.at(evaluator, point);
        } catch (IllPosedException notFinite) {
            if (point.redraw() > 0 && notFinite.fault() == Fault.LOSS_NOT_FINITE) {
                return Optional.empty();
            }
            throw notFinite;
        }
        NamedTensors gradient = source.at(point.parameters());
        List<TensorJudgement> notFinite = PointJudge.notFinite(point, gradient, locus.numericGradient(new int[0]));
        if (!notFinite.isEmpty()) {
            return Optional.of(fail(point, notFinite));
        }
        List<TensorJudgement> judgements = new PointJudge(locus, gradient).judge();
        remember(judgements);
        if (any(judgements, Status.WRONG)) {
            boolean reproduced = !locus.isNoisy() || ++noisyFailures > 1;
            return reproduced ? Optional.of(fail(point, judgements)) : Optional.empty();
        }
        if (any(judgements, Status.UNRESOLVED)) {
            return Optional.empty();
        }
        if (any(judgements, Status.ZERO) && (point.redraw() == 0 || ++zeros < CONFIRMED_ZEROS)) {
            return Optional.empty();
        }
        return Optional.of(pass(point, judgements));
    }

    private void remember(List<TensorJudgement> judgements) {
        last.clear();
        judgements.forEach(judgement -> last.add(judgement.comparison()));
        bestResolution = Math.min(bestResolution, resolution(judgements));
    }

    private Pass pass(CheckedPoint point, List<TensorJudgement> judgements) {
        return new Pass(resolution(judgements), point, comparisons(judgements), evaluator.evaluations());
    }

    private Fail fail(CheckedPoint point, List<TensorJudgement> judgements) {
        List<GradientFinding> findings = judgements.stream()
                .flatMap(judgement -> judgement.finding().stream())
                .toList();
        return new Fail(findings, point, comparisons(judgements), evaluator.evaluations());
    }

    private Inconclusive inconclusive(String reason) {
        List<String> unresolved = last.stream()
                .filter(comparison -> comparison.status() != Status.AGREES)
                .map(comparison -> comparison.shape().name())
                .toList();
        return new Inconclusive(reason, unresolved, bestResolution, List.copyOf(last), evaluator.evaluations());
    }

    /** The worst of all tensors; zeros are measured against the others and have none of their own. */
    private static double resolution(List<TensorJudgement> judgements) {
        return judgements.stream()
                .filter(judgement -> judgement.status() != Status.ZERO)
                .mapToDouble(judgement -> judgement.comparison().resolution())
                .max()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static List<TensorComparison> comparisons(List<TensorJudgement> judgements) {
        return judgements.stream().map(TensorJudgement::comparison).toList();
    }

    private static boolean any(List<TensorJudgement> judgements, Status status) {
        return judgements.stream().anyMatch(judgement -> judgement.status() == status);
    }
}
