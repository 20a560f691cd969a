package dev.gradus.app.web.progress;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A submission whose checks ran.
 *
 * @param mistakes ids of the named mistakes that its report shows
 */
record Graded(UUID id, long number, String exercise, Instant submittedAt, Set<String> mistakes) {}
