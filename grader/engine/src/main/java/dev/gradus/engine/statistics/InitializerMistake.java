package dev.gradus.engine.statistics;

/**
 * What drawn weights are instead of what was requested.
 *
 * @param kind which mistake
 * @param sentence for people: what the weights show and what that usually means
 * @param observedRatio variance of the weights / requested variance
 * @param expectedRatio the same, if this mistake were made; NaN for a mistake that is seen otherwise
 * @param standardError of the observed ratio
 */
public record InitializerMistake(
        Kind kind, String sentence, double observedRatio, double expectedRatio, double standardError) {

    /** The mistakes that have a name. */
    public enum Kind {
        NOT_FINITE,
        ALL_ZERO,
        CONSTANT,
        ROWS_EQUAL,
        COLUMNS_EQUAL,
        DRAWS_EQUAL,
        REPEATED_VALUES,
        ONLY_POSITIVE,
        MEAN_SHIFTED,
        UNIFORM_FOR_NORMAL,
        NORMAL_FOR_UNIFORM,
        MISSING_FACTOR_2,
        EXTRA_FACTOR_2,
        MISSING_SQUARE_ROOT,
        STANDARD_DEVIATION_AS_BOUND,
        BOUND_AS_STANDARD_DEVIATION,
        HALF_THE_BOUND,
        TRUNCATED_WITHOUT_RESCALING,
        FAN_OUT_FOR_FAN_IN,
        MEAN_FAN_FOR_FAN_IN,
        SUM_OF_FANS_FOR_FAN_IN,
        FAN_IN_FOR_MEAN_FAN,
        FAN_OUT_FOR_MEAN_FAN,
        FAN_IN_FOR_SUM_OF_FANS,
        FAN_OUT_FOR_SUM_OF_FANS,
        INVERSE_ROOT_OF_FAN_IN_AS_BOUND
    }
}
