package dev.gradus.app.cli;

import java.util.Optional;
import picocli.CommandLine.Parameters;

/** The exercise that a command in a workspace is about. */
final class OptionalExercise {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "EXERCISE",
            description = "Id of the exercise, as 'gradus list' shows it; the default is the current one.",
            completionCandidates = ExerciseIds.class)
    private Optional<String> id = Optional.empty();

    Optional<String> id() {
        return id;
    }
}
