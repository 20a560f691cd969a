package dev.gradus.engine.gradient;

import java.util.List;

/**
 * A differentiable loss: one number for each set of parameters. It must give the same number, bit for bit, for the same
 * parameters: fix the seed, the batch and the dropout mask.
 */
@FunctionalInterface
public interface Loss {

    /** The loss at these parameters. */
    double evaluate(NamedTensors parameters);

    /**
     * The losses at several parameters that do not depend on each other's answers, in order. A loss that is asked over
     * a pipe overrides this to send them together. A list never holds more than {@value LossEvaluator#LARGEST_BATCH}.
     */
    default double[] evaluateAll(List<NamedTensors> parameters) {
        return parameters.stream().mapToDouble(this::evaluate).toArray();
    }
}
