package dev.gradus.app.web.submissions;

import dev.gradus.app.submissions.Kind;
import dev.gradus.app.web.results.Result;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A submission that was acknowledged.
 *
 * @param number counts all submissions in the order in which they were stored, from 1
 * @param imported whether it came from an export, with a result that this portal did not find
 * @param result what came of it, once graded
 */
public record StoredSubmission(
        UUID id,
        long number,
        UUID person,
        String exercise,
        Kind kind,
        boolean imported,
        Status status,
        Instant submittedAt,
        Optional<Instant> finishedAt,
        Optional<Result> result) {}
