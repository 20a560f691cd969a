/** Data, evaluation and fair comparisons. */
package dev.gradus.exercises.experiments;
