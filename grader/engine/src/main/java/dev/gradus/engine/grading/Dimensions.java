package dev.gradus.engine.grading;

/**
 * The sizes of a small network, all different from each other, so that a missing transposition shows as a shape and a
 * missing average over the batch is no other factor.
 *
 * @param batch number of samples m, at least 3
 * @param inputs number of features d
 * @param hidden number of hidden units h
 * @param outputs number of outputs k, never 2 (it collides with a factor 2)
 */
public record Dimensions(int batch, int inputs, int hidden, int outputs) {}
