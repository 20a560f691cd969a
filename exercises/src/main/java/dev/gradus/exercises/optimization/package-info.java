/** How gradients become steps. */
package dev.gradus.exercises.optimization;
