package dev.gradus.exercises.layers;

import org.ejml.simple.SimpleMatrix;

/**
 * Weights and bias of one dense layer.
 *
 * @param w {@code in × out}
 * @param b {@code 1 × out}
 */
public record LayerParameters(SimpleMatrix w, SimpleMatrix b) {}
