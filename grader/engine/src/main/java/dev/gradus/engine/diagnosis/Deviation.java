package dev.gradus.engine.diagnosis;

import dev.gradus.engine.grading.CheckRun;
import dev.gradus.engine.pack.Exercise;
import java.util.List;

/** Whether an implementation answered anything otherwise than the reference. */
public final class Deviation {
    private Deviation() {}

    /** True when at least one traced answer is wrong. */
    public static boolean of(Exercise exercise, List<CheckRun> checks) {
        Object reference = exercise.reference();
        return checks.stream()
                .flatMap(check -> check.trace().stream()
                        .filter(Observation::isUsable)
                        .map(traced -> Observation.of(check.id(), traced, reference)))
                .anyMatch(Observation::wrong);
    }
}
