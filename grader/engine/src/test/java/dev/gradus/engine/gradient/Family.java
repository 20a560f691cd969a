package dev.gradus.engine.gradient;

/** The kinds of networks on which the gradient check is measured, each hard for some common rule. */
enum Family {
    SMOOTH,
    SATURATED,
    LARGE_LOSS,
    TINY_LOSS,
    OFFSET,
    RELU,
    RELU_NEAR_KINK,
    RELU_AT_KINK,
    SINGLE_PRECISION,
    SHARP,
    BAD_SCALE,
    DEEP,
    REGULARISED,
    DROPOUT
}
