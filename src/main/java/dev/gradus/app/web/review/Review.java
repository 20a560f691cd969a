package dev.gradus.app.web.review;

import dev.gradus.app.review.Recall;
import dev.gradus.app.review.Score;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One review, as it was recorded.
 *
 * @param answer what was written, may be empty
 * @param due the day that it led to, without regard to an interview
 */
record Review(UUID id, String question, Instant reviewedAt, Recall recall, Score score, String answer, LocalDate due) {}
