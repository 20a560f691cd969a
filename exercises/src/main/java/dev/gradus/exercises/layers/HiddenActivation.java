package dev.gradus.exercises.layers;

/** What a hidden unit does with its pre-activation {@code z}, entry by entry. */
public enum HiddenActivation {
    /** g(z) = σ(z) = 1 / (1 + e<sup>−z</sup>), with g′(z) = σ(z)(1 − σ(z)). */
    SIGMOID,
    /** g(z) = tanh z, with g′(z) = 1 − tanh² z. */
    TANH,
    /** g(z) = max(0, z), with g′(z) = 1 for z &gt; 0 and 0 for z &lt; 0. By convention g′(0) = 0. */
    RELU
}
