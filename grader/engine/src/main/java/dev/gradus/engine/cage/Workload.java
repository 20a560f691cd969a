package dev.gradus.engine.cage;

/** What a caged process is started for. */
public enum Workload {
    /** Hosts the classes of one submission. */
    RUNNER,
    /** Compiles submissions, one after another. */
    COMPILER
}
