/** Layers, forwards and backwards. */
package dev.gradus.exercises.layers;
