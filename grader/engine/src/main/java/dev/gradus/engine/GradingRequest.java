package dev.gradus.engine;

import dev.gradus.engine.cage.Limits;
import dev.gradus.engine.grading.CheckScope;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.submission.Submission;
import java.util.Optional;

/**
 * One submission to grade.
 *
 * @param batchSeed the seed of the whole batch; the submission's own seed is derived from it, the exercise's id and the
 *     submission's hash, so that it depends neither on the order nor on the number of jobs
 * @param person whose it is, when known
 * @param scope which checks run; the others are neither run nor in the report
 */
public record GradingRequest(
        Exercise exercise,
        Submission submission,
        long batchSeed,
        Limits limits,
        Optional<String> person,
        CheckScope scope) {

    /** A grading by all checks. */
    public GradingRequest(
            Exercise exercise, Submission submission, long batchSeed, Limits limits, Optional<String> person) {
        this(exercise, submission, batchSeed, limits, person, CheckScope.ALL);
    }

    public static GradingRequest of(Exercise exercise, Submission submission, long batchSeed) {
        return new GradingRequest(exercise, submission, batchSeed, Limits.DEFAULT, Optional.empty());
    }

    public GradingRequest within(CheckScope other) {
        return new GradingRequest(exercise, submission, batchSeed, limits, person, other);
    }
}
