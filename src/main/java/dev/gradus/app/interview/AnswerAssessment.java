package dev.gradus.app.interview;

import dev.gradus.app.review.Score;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was ticked for one answer, and what that is worth.
 *
 * @param points positions of rubric points, from 0
 * @param disqualifiers positions of disqualifiers, from 0
 */
public record AnswerAssessment(SortedSet<Integer> points, SortedSet<Integer> disqualifiers, Score score) {
    public AnswerAssessment {
        points = Collections.unmodifiableSortedSet(new TreeSet<>(points));
        disqualifiers = Collections.unmodifiableSortedSet(new TreeSet<>(disqualifiers));
    }

    public static AnswerAssessment of(Collection<Integer> points, Collection<Integer> disqualifiers, Score score) {
        return new AnswerAssessment(new TreeSet<>(points), new TreeSet<>(disqualifiers), score);
    }
}
