package dev.gradus.engine.gradient;

import java.util.List;
import java.util.Locale;

/** What a {@link GradientCheck} found. Only {@link Fail} blames the gradient. */
public sealed interface GradientCheckResult {

    /** One sentence for people. */
    String summary();

    /** Number of evaluations of the loss that the check took. */
    long evaluations();

    /**
     * The gradient agrees with the loss.
     *
     * @param resolution the smallest error, relative to the largest entry of the same tensor, that would have been seen
     * @param point where it was decided
     * @param tensors every tensor with its entries side by side
     */
    record Pass(double resolution, CheckedPoint point, List<TensorComparison> tensors, long evaluations)
            implements GradientCheckResult {
        @Override
        public String summary() {
            return String.format(
                    Locale.ROOT,
                    "The gradient agrees with the loss; an error of %.1e of a tensor's largest entry would have been seen",
                    resolution);
        }
    }

    /**
     * The gradient contradicts the loss.
     *
     * @param findings one per wrong tensor, in the order of the parameters; never empty
     * @param point where it was decided
     * @param tensors every tensor with its entries side by side
     */
    record Fail(List<GradientFinding> findings, CheckedPoint point, List<TensorComparison> tensors, long evaluations)
            implements GradientCheckResult {
        @Override
        public String summary() {
            return findings.get(0).sentence();
        }
    }

    /**
     * The loss could not be differentiated well enough to judge: kinks, saturation, cancellation, or too small a
     * budget. Never to be shown as a mistake of whoever wrote the gradient.
     *
     * @param reason one sentence
     * @param unresolved names of the tensors that stayed open at the last point
     * @param bestResolution the best that was reached over all tensors at any point; infinite when nothing was
     * @param tensors every tensor at the last point with its entries side by side; empty when none was compared
     */
    record Inconclusive(
            String reason,
            List<String> unresolved,
            double bestResolution,
            List<TensorComparison> tensors,
            long evaluations)
            implements GradientCheckResult {
        @Override
        public String summary() {
            return reason;
        }
    }

    /**
     * The question itself was ill-posed.
     *
     * @param fault what is wrong
     * @param message one sentence that says where, and what to do
     */
    record Invalid(Fault fault, String message, long evaluations) implements GradientCheckResult {
        @Override
        public String summary() {
            return message;
        }
    }

    /** Why no check was possible. */
    enum Fault {
        /** Two calls with the same parameters gave different losses. */
        LOSS_NOT_DETERMINISTIC,
        /** The loss at the starting parameters is NaN or infinite. */
        LOSS_NOT_FINITE,
        /** The loss or the gradient wrote into the parameters it was given. */
        PARAMETERS_MUTATED,
        /** Two calls with the same parameters gave different gradients. */
        GRADIENT_NOT_REPEATABLE,
        /** The gradient lacks a tensor, has one too many, or one of another shape than its parameter. */
        GRADIENT_SHAPE
    }
}
