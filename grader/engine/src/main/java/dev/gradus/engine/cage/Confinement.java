package dev.gradus.engine.cage;

/** How a submission's process is held. Anything but {@link #CAGE} is only for a person's own code. */
public enum Confinement {
    /** Bubblewrap with a seccomp filter, proven by the canary at start. */
    CAGE,
    /** A plain separate process with a deadline, for a person's own code. */
    PROCESS_ONLY,
    /** Inside this process: only for the pack's own implementations, in {@code verify} and in tests. */
    IN_PROCESS
}
