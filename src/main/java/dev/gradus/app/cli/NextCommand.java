package dev.gradus.app.cli;

import dev.gradus.app.workspace.Drill;
import dev.gradus.app.workspace.Event;
import dev.gradus.app.workspace.LearnerFiles;
import dev.gradus.app.workspace.Shown;
import dev.gradus.app.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gradus next}: chooses what to work on. */
@Command(name = "next", description = "Goes to the next exercise that is not solved, or to the one you name.")
final class NextCommand implements Runnable {
    private final GradusCommand gradus;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "EXERCISE",
            description = "Id of the exercise, as 'gradus list' shows it.",
            completionCandidates = ExerciseIds.class)
    private Optional<String> exercise = Optional.empty();

    @Mixin
    private WorkspaceOption workspace;

    NextCommand(GradusCommand gradus) {
        this.gradus = gradus;
    }

    @Override
    public void run() {
        Practice practice = Practice.in(workspace.require(), gradus);
        Optional<Drill> chosen = exercise.isPresent()
                ? Optional.of(practice.drill(exercise))
                : practice.journal().following(practice.curriculum());
        if (chosen.isEmpty()) {
            gradus.out().println(practice.score() + " 'gradus next EXERCISE' goes to one of them.");
            return;
        }
        Drill drill = chosen.get();
        practice.record(drill, Event.Kind.CURRENT);
        show(practice.workspace(), drill);
    }

    private void show(Workspace where, Drill drill) {
        LearnerFiles files = LearnerFiles.of(where);
        Path file = files.require(drill);
        gradus.out()
                .println(drill.title() + " (" + drill.id() + ", about "
                        + drill.summary().minutes() + " minutes)");
        files.statement(drill).ifPresent(statement -> line("Read:", Shown.path(where.shortened(statement))));
        line("Fill in:", Shown.path(where.shortened(file)));
        line("Then:", "gradus check");
    }

    private void line(String what, String where) {
        gradus.out().printf("  %-8s  %s%n", what, where);
    }
}
