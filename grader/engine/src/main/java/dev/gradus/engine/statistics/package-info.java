/**
 * Judges what is random: drawn weights ({@link dev.gradus.engine.statistics.InitializerCheck}) and training that starts
 * from them ({@link dev.gradus.engine.statistics.ConvergenceCheck}), each with the probability that a right answer is
 * rejected.
 */
package dev.gradus.engine.statistics;
