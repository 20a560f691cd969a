package dev.gradus.engine.gradient;

/** The ways in which the networks' gradients are made wrong, each a mistake that people make. */
enum WrongGradient {
    NONE,
    MISSING_1_M,
    DERIVATIVE_AT_OUTPUT_ACTIVATION,
    NO_OUTPUT_DERIVATIVE,
    LAST_SAMPLE_DROPPED,
    BIAS_MEAN,
    BIAS_OF_FIRST_SAMPLE,
    BIASES_ZERO,
    FIRST_BIAS_ZERO,
    NO_MASK,
    NO_HIDDEN_DERIVATIVE,
    DERIVATIVE_AT_ACTIVATION,
    NO_REGULARISER,
    REGULARISER_TWICE,
    TIMES_2,
    TIMES_HALF,
    TIMES_1_001,
    SIGN,
    SIGN_OF_LAST_BIAS,
    SQUARES_TRANSPOSED,
    ONE_ENTRY_OFF_BY_1_PERCENT,
    ROW_ZERO,
    BIASES_SWAPPED,
    NOT_A_NUMBER
}
