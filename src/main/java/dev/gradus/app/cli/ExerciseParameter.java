package dev.gradus.app.cli;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Packs;
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
        Packs packs = Packs.installed();
        return packs.find(id).orElseThrow(() -> new UserErrorException(unknown(id, packs)));
    }

    private static String unknown(String id, Packs packs) {
        List<String> near = packs.near(id);
        return "There is no exercise '" + id + "'. "
                + (near.isEmpty()
                        ? "'gradus list' shows all of them."
                        : "Did you mean " + String.join(" or ", near) + "?");
    }
}
