package dev.gradus.engine.gradient;

import dev.gradus.engine.gradient.TensorComparison.Status;
import java.util.Optional;

/**
 * One tensor judged at one point.
 *
 * @param comparison its entries side by side and the conclusion
 * @param finding the evidence when it is wrong
 */
record TensorJudgement(TensorComparison comparison, Optional<GradientFinding> finding) {

    Status status() {
        return comparison.status();
    }
}
