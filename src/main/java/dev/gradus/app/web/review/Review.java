package dev.gradus.app.web.review;

import dev.gradus.app.review.Recall;
import dev.gradus.app.review.Score;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.UUID;

/**
 * One review, as it was recorded.
 *
 * @param points positions of the rubric points that were ticked, from 0
 * @param disqualifiers positions of the disqualifiers that were ticked, from 0
 * @param answer what was written, may be empty
 * @param due the day that it led to, without regard to an interview
 */
record Review(
        UUID id,
        String question,
        Instant reviewedAt,
        Recall recall,
        SortedSet<Integer> points,
        SortedSet<Integer> disqualifiers,
        Score score,
        String answer,
        LocalDate due) {}
