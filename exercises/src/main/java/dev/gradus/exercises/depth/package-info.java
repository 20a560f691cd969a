/** What happens to gradients on their way through many layers. */
package dev.gradus.exercises.depth;
