package dev.gradus.engine.cage;

/** How a caged process ended. */
public enum Ending {
    /** It left by itself with status 0. */
    EXITED,
    /** Its heap, metaspace or address space was exhausted. */
    OUT_OF_MEMORY,
    /** The kernel stopped it for its processor time. */
    CPU_LIMIT,
    /** It crashed or left with another status. */
    CRASHED,
    /** We killed it. */
    KILLED,
    /** It never started: a fault of ours. */
    NOT_STARTED
}
