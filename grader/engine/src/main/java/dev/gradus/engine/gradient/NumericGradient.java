package dev.gradus.engine.gradient;

/**
 * The derivative of a loss, estimated entry by entry from its values alone. Arrays hold all tensors one after the other,
 * each row by row, like {@link NamedTensors#toArray()}.
 *
 * @param parameters where it was taken
 * @param loss the loss there
 * @param noise standard deviation σ of the loss's rounding errors
 * @param values the estimates; NaN where none was possible
 * @param error their half widths E; infinite where no estimate was possible
 * @param kink whether the loss has a kink along this entry at or near the parameters
 * @param lowest smallest one-sided derivative at a kink less its error; NaN elsewhere
 * @param highest largest one-sided derivative at a kink plus its error; NaN elsewhere
 */
public record NumericGradient(
        NamedTensors parameters,
        double loss,
        double noise,
        double[] values,
        double[] error,
        boolean[] kink,
        double[] lowest,
        double[] highest) {

    /** The estimates under the parameters' names. */
    public NamedTensors tensors() {
        return parameters.withValues(values);
    }

    /** Whether the loss is too noisy for differences, as one computed in single precision is. */
    public boolean isNoisy() {
        return NoiseEstimate.isNoisy(noise, loss);
    }
}
