package dev.gradus.engine;

import dev.gradus.engine.cage.Limits;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.submission.Submission;
import java.util.Optional;

/**
 * One submission to grade.
 *
 * @param batchSeed the seed of the whole batch; the submission's own seed is derived from it, the exercise's id and the
 *     submission's hash, so that it depends neither on the order nor on the number of jobs
 * @param person whose it is, when known
 */
public record GradingRequest(
        Exercise exercise, Submission submission, long batchSeed, Limits limits, Optional<String> person) {

    public static GradingRequest of(Exercise exercise, Submission submission, long batchSeed) {
        return new GradingRequest(exercise, submission, batchSeed, Limits.DEFAULT, Optional.empty());
    }
}
