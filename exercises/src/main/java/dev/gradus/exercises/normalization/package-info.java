/** Normalisation of activations, and connections around layers. */
package dev.gradus.exercises.normalization;
