/** Activation functions and their derivatives. */
package dev.gradus.exercises.activations;
