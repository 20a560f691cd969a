package dev.gradus.solutions.gradients;

import dev.gradus.engine.gradient.GradientCheck;
import dev.gradus.engine.gradient.GradientCheckResult;
import dev.gradus.engine.gradient.GradientFinding;
import dev.gradus.engine.gradient.GradientFunction;
import dev.gradus.engine.gradient.Loss;
import dev.gradus.engine.gradient.NamedTensors;
import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.report.Fact;
import dev.gradus.engine.report.Finding;
import java.util.List;
import java.util.Optional;

/**
 * Compares a submitted gradient with the numeric derivative of a loss that only the reference computes: no formula for a
 * derivative takes part.
 */
public final class NumericComparison {
    private NumericComparison() {}

    /**
     * Throws {@link CheckFailed} for a gradient that contradicts the loss.
     *
     * @param loss computed by the reference from its parameters
     * @param at where to compare first
     * @param gradient asks the submission; its tensors have the names of {@code at}
     * @param setting what the reader needs to know of the case, as in "a batch of 5 samples"
     * @return whether the loss could be differentiated well enough to judge
     */
    public static boolean judges(Loss loss, NamedTensors at, GradientFunction gradient, long seed, String setting) {
        GradientCheckResult result =
                GradientCheck.of(loss).withSeed(seed).at(at).against(gradient);
        if (result instanceof GradientCheckResult.Fail fail) {
            throw failed(fail.findings(), setting);
        }
        if (result instanceof GradientCheckResult.Invalid invalid) {
            throw new CheckFailed(invalid.message());
        }
        return result instanceof GradientCheckResult.Pass;
    }

    private static CheckFailed failed(List<GradientFinding> findings, String setting) {
        GradientFinding first = findings.get(0);
        List<Fact> others = findings.stream()
                .skip(1)
                .map(finding -> new Fact("gradient by " + finding.tensor(), finding.sentence()))
                .toList();
        return new CheckFailed(new Finding(
                first.sentence(),
                Optional.of("gradient by " + first.where()),
                Optional.of(setting + "; random point " + first.pointSeed()),
                Optional.of(Show.number(first.numeric())),
                Optional.of(Show.number(first.analytic())),
                others));
    }
}
