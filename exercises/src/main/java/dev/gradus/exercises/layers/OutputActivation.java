package dev.gradus.exercises.layers;

/** What an output layer does with its pre-activations. */
public enum OutputActivation {
    /** The output is the pre-activation. */
    LINEAR,
    /** Every entry by itself: σ(z) = 1 / (1 + e<sup>−z</sup>). */
    SIGMOID,
    /** Every row by itself: e<sup>z<sub>j</sub></sup> divided by the row's sum of e<sup>z</sup>, so that a row adds up to 1. */
    SOFTMAX
}
