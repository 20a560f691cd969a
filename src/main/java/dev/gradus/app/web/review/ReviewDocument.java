package dev.gradus.app.web.review;

import dev.gradus.app.review.Recall;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A review as JSON.
 *
 * @param points positions of the rubric points that were ticked, from 0
 * @param disqualifiers positions of the disqualifiers that were ticked, from 0
 * @param score share of the rubric's weight, 0 to 1
 * @param words the score in words
 */
public record ReviewDocument(
        UUID id,
        String question,
        Instant reviewedAt,
        Recall recall,
        Set<Integer> points,
        Set<Integer> disqualifiers,
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
                review.points(),
                review.disqualifiers(),
                review.score().share(),
                review.score().spoiled(),
                review.score().words(),
                review.answer());
    }
}
