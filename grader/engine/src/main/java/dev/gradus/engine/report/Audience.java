package dev.gradus.engine.report;

/** Who reads a report. */
public enum Audience {
    /** Sees visible checks with their inputs, hidden ones as an outcome with its diagnosis. */
    LEARNER,
    /** Sees everything. */
    INSTRUCTOR
}
