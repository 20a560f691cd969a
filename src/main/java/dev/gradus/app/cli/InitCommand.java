package dev.gradus.app.cli;

import dev.gradus.app.workspace.Curriculum;
import dev.gradus.app.workspace.Drill;
import dev.gradus.app.workspace.Setup;
import dev.gradus.app.workspace.Shown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gradus init}: makes a workspace. */
@Command(
        name = "init",
        description = {
            "Makes a workspace: a Maven project with all exercises in the order in which to do them.",
            "In a workspace, it adds what a later Gradus brings, and leaves alone what you edited."
        })
final class InitCommand implements Runnable {
    private static final int MOST_NAMED = 5;

    private final GradusCommand gradus;

    @Parameters(paramLabel = "DIR", description = "A new or an empty folder, or a workspace.")
    private Path folder;

    InitCommand(GradusCommand gradus) {
        this.gradus = gradus;
    }

    @Override
    public void run() {
        boolean again = Files.exists(folder.resolve("pom.xml"));
        Setup.Outcome outcome = Setup.of(folder, Curriculum.installed());
        if (again) {
            updated(outcome);
        } else {
            made(outcome);
        }
    }

    private void made(Setup.Outcome outcome) {
        gradus.out()
                .println(outcome.added().size() + " exercises are in " + Shown.path(folder)
                        + ". Open it in your editor as a Maven project, or stay here:");
        gradus.out().println("  cd " + Shown.quoted(folder));
        gradus.out().println("  gradus next");
    }

    private void updated(Setup.Outcome outcome) {
        if (outcome.added().isEmpty() && outcome.renewed() == 0) {
            gradus.out().println("Nothing is new in " + Shown.path(folder) + ".");
        } else {
            gradus.out()
                    .println("Added to " + Shown.path(folder) + ": "
                            + counted(outcome.added().size(), "exercise") + added(outcome) + "; "
                            + counted(outcome.renewed(), "file") + " that you had not edited renewed.");
        }
        outcome.held()
                .forEach(file -> gradus.err()
                        .println("gradus: " + Shown.path(outcome.workspace().shortened(file))
                                + " is different now, and was left as you edited it"));
    }

    private static String counted(int count, String noun) {
        return (count == 0 ? "no" : Integer.toString(count)) + " " + noun + (count == 1 ? "" : "s");
    }

    private static String added(Setup.Outcome outcome) {
        int count = outcome.added().size();
        return count == 0 || count > MOST_NAMED
                ? ""
                : outcome.added().stream().map(Drill::id).collect(Collectors.joining(", ", " (", ")"));
    }
}
