package dev.gradus.engine.report;

import java.time.Instant;

/**
 * When and how long: the only part of a report that differs between two gradings with the same seed.
 *
 * @param startedAt when grading began
 * @param millis wall time of it in milliseconds
 */
public record Timing(Instant startedAt, long millis) {
    public static final Timing NONE = new Timing(Instant.EPOCH, 0);
}
