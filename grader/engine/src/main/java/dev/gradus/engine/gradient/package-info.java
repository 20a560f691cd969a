/**
 * Checks gradients against their loss; {@link dev.gradus.engine.gradient.GradientCheck} is the way in. Needs EJML and
 * nothing else of the engine.
 */
package dev.gradus.engine.gradient;
