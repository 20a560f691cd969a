/** Loss functions and their gradients. */
package dev.gradus.exercises.losses;
