package dev.gradus.engine.gradient;

/**
 * A point at which a gradient was compared with its loss.
 *
 * @param redraw 0 for the caller's own parameters, 1 to 5 for a redrawn point
 * @param seed the seed that gave this point and its directions
 * @param parameters the parameters themselves
 */
public record CheckedPoint(int redraw, long seed, NamedTensors parameters) {}
