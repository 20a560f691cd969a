package dev.gradus.app.web.review;

import dev.gradus.app.review.Recall;
import java.time.Instant;
import java.util.UUID;

/**
 * A review as JSON.
 *
 * @param score share of the rubric's weight, 0 to 1
 * @param words the score in words
 */
public record ReviewDocument(
        UUID id,
        String question,
        Instant reviewedAt,
        Recall recall,
        double score,
        boolean spoiled,
        String words,
        String answer) {

    static ReviewDocument of(Review review) {
        return new ReviewDocument(
                review.id(),
                review.question(),
                review.reviewedAt(),
                review.recall(),
                review.score().share(),
                review.score().spoiled(),
                review.score().words(),
                review.answer());
    }
}
