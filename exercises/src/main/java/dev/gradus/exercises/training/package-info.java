/** Training small networks to the end. */
package dev.gradus.exercises.training;
