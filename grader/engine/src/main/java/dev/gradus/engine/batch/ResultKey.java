package dev.gradus.engine.batch;

import dev.gradus.engine.EngineVersion;
import dev.gradus.engine.GradingRequest;
import dev.gradus.engine.pack.ExerciseVersion;
import dev.gradus.engine.report.Provenance;
import java.util.HexFormat;
import java.util.Optional;

/** Everything that a result depends on; a kept one counts only while all of it is the same. */
record ResultKey(String submission, String exercise, String engine, String batchSeed, String limits) {

    static ResultKey of(GradingRequest request) {
        return new ResultKey(
                request.submission().hash(),
                ExerciseVersion.of(request.exercise()),
                EngineVersion.CURRENT,
                HexFormat.of().toHexDigits(request.batchSeed()),
                request.limits().words());
    }

    /** What has changed since a result was made, if anything has. */
    Optional<String> changedSince(Provenance kept) {
        if (!submission.equals(kept.submissionHash())) {
            return Optional.of("the sources have changed");
        }
        if (!exercise.equals(kept.exerciseVersion())) {
            return Optional.of("the exercise has changed");
        }
        if (!engine.equals(kept.engineVersion())) {
            return Optional.of("Gradus has changed from version " + kept.engineVersion() + " to " + engine);
        }
        if (!batchSeed.equals(kept.batchSeed())) {
            return Optional.of("the seed is another");
        }
        return limits.equals(kept.limits()) ? Optional.empty() : Optional.of("the limits are others");
    }
}
