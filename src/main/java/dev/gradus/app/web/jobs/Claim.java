package dev.gradus.app.web.jobs;

import dev.gradus.app.submissions.Kind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The right to record a submission's verdict, as long as nobody claims it anew.
 *
 * @param attempt counts the claims of this submission, from 1
 * @param classWork whose it is, when it came in the archive of a class
 */
record Claim(
        UUID submission, String exercise, Kind kind, int attempt, Instant submittedAt, Optional<ClassWork> classWork) {
    /**
     * What grading a member of a class needs besides.
     *
     * @param owner the name in the archive
     * @param seed of the whole class
     */
    record ClassWork(String owner, long seed) {}
}
