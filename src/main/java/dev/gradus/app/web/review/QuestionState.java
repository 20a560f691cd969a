package dev.gradus.app.web.review;

import dev.gradus.app.review.Schedule;
import java.time.Instant;

/** A question that was reviewed at least once. */
record QuestionState(String question, Schedule schedule, Instant firstReview, Instant lastReview) {}
