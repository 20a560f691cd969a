package dev.gradus.app.cli;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Packs;
import dev.gradus.engine.report.Escaped;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The exercise that a command is about. */
final class ExerciseParameter {
    @Parameters(
            index = "0",
            paramLabel = "EXERCISE",
            description = "Id of the exercise, as 'gradus list' shows it.",
            completionCandidates = ExerciseIds.class)
    private String id = "";

    /** @throws UserErrorException with the near names, if there is no such exercise */
    Exercise exercise() {
        return find(id);
    }

    static Exercise find(String id) {
        return Packs.installed().find(id).orElseThrow(() -> unknown(id));
    }

    /** Says that there is no such exercise, and which are near. */
    static UserErrorException unknown(String id) {
        List<String> near = Packs.installed().near(id);
        return new UserErrorException("There is no exercise '" + Escaped.line(id) + "'. "
                + (near.isEmpty()
                        ? "'gradus list' shows all of them."
                        : "Did you mean " + String.join(" or ", near) + "?"));
    }
}
