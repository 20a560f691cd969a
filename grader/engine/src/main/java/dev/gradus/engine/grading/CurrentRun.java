package dev.gradus.engine.grading;

/**
 * The run that a JUnit session grades.
 *
 * <p>Deliberately not closeable: JUnit closes what its stores hold, and the standard checks still need the submission's
 * process after the session.
 */
record CurrentRun(GradingRun run) {}
