/** What makes a network fit the training data less and new data better. */
package dev.gradus.exercises.regularization;
