package dev.gradus.app.web.submissions;

import dev.gradus.app.submissions.Kind;
import dev.gradus.engine.submission.Submission;
import java.util.Optional;
import java.util.UUID;

/**
 * Sources that passed every check and are about to be stored.
 *
 * @param idempotencyKey makes a repeated request the same submission
 */
public record HandIn(UUID person, String exercise, Kind kind, Submission sources, Optional<String> idempotencyKey) {}
