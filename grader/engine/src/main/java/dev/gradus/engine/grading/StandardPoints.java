package dev.gradus.engine.grading;

import dev.gradus.engine.pack.Exercise;

/** What the checks that every exercise gets are worth. */
public final class StandardPoints {
    private StandardPoints() {}

    public static double of(Exercise exercise) {
        return ArgumentRules.isStateful(exercise.contract()) ? StandardChecks.POINTS : 2 * StandardChecks.POINTS;
    }
}
