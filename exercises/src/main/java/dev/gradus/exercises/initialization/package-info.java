/** What a network's weights are before the first step. */
package dev.gradus.exercises.initialization;
