/** Single threshold units, and small networks of them. */
package dev.gradus.exercises.neurons;
