package dev.gradus.app.web.submissions;

import dev.gradus.app.web.results.Result;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A submission that was acknowledged.
 *
 * @param number counts all submissions in the order in which they were stored, from 1
 * @param result what came of it, once graded
 */
public record StoredSubmission(
        UUID id,
        long number,
        UUID person,
        String exercise,
        Kind kind,
        Status status,
        Instant submittedAt,
        Optional<Instant> finishedAt,
        Optional<Result> result) {}
