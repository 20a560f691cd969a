package dev.gradus.engine.statistics;

/**
 * The sizes of a layer.
 *
 * @param in inputs of one unit
 * @param out units
 */
record Fans(int in, int out) {}
