package dev.gradus.app.review;

import java.time.Instant;

/** A question that was reviewed at least once. */
public record QuestionState(String question, Schedule schedule, Instant firstReview, Instant lastReview) {}
