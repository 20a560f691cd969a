package dev.gradus.app.cli;

import dev.gradus.app.workspace.Drill;
import dev.gradus.app.workspace.Event;
import dev.gradus.app.workspace.LearnerFiles;
import dev.gradus.app.workspace.Reset;
import dev.gradus.app.workspace.Shown;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gradus reset}: begins an exercise again. */
@Command(
        name = "reset",
        description = {
            "Puts the skeleton of an exercise back, so that it is to be solved again.",
            "What you wrote is kept in .gradus/backups."
        })
final class ResetCommand implements Runnable {
    private final GradusCommand gradus;

    @Mixin
    private OptionalExercise exercise;

    @Mixin
    private WorkspaceOption workspace;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean sure;

    ResetCommand(GradusCommand gradus) {
        this.gradus = gradus;
    }

    @Override
    public void run() {
        Practice practice = Practice.in(workspace.require(), gradus);
        Drill drill = practice.drill(exercise.id());
        LearnerFiles files = LearnerFiles.of(practice.workspace());
        Optional<Path> file = files.find(drill);
        if (file.filter(there -> files.isUntouched(drill, there)).isPresent()) {
            gradus.out().println(drill.fileName() + " is as it was handed out; there is nothing to put back.");
            return;
        }
        if (file.isPresent() && !sure && !agreed(practice, drill, file.get())) {
            gradus.out().println("Nothing was changed.");
            return;
        }
        Reset.Outcome outcome = new Reset(practice.workspace(), practice.curriculum(), practice.clock()).of(drill);
        practice.record(drill, Event.Kind.RESET);
        gradus.out().println(shown(practice, outcome.file()) + " is as it was handed out again.");
        outcome.backup()
                .ifPresent(
                        backup -> gradus.out().println("What you wrote is kept as " + shown(practice, backup) + "."));
    }

    private boolean agreed(Practice practice, Drill drill, Path file) {
        if (!Terminal.isTerminal()) {
            throw new UserErrorException(shown(practice, file)
                    + " has your work in it; to put the skeleton back and keep a copy, type 'gradus reset " + drill.id()
                    + " --yes'");
        }
        String answer = System.console()
                .readLine("Put the skeleton of %s back, and keep a copy of what you wrote? [y/N] ", drill.id());
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }

    private static String shown(Practice practice, Path path) {
        return Shown.path(practice.workspace().shortened(path));
    }
}
