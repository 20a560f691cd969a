/** What the matrix library lacks. */
package dev.gradus.matrix;
