package dev.gradus.app.cli;

import dev.gradus.app.workspace.Drill;
import dev.gradus.app.workspace.Event;
import dev.gradus.app.workspace.Standing;
import dev.gradus.engine.pack.ContentReader;
import dev.gradus.engine.report.Escaped;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus solution}: the reference, which is written to be read. */
@Command(
        name = "solution",
        description = {
            "Shows the reference of an exercise that you passed.",
            "Before that, only with --give-up, which is recorded; it costs no points."
        })
final class SolutionCommand implements Runnable {
    private final GradusCommand gradus;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "EXERCISE",
            description = "Id of the exercise; the default is the one you passed last, with --give-up the current one.",
            completionCandidates = ExerciseIds.class)
    private Optional<String> exercise = Optional.empty();

    @Mixin
    private WorkspaceOption workspace;

    @Option(names = "--give-up", description = "Show it although it is not passed yet.")
    private boolean giveUp;

    SolutionCommand(GradusCommand gradus) {
        this.gradus = gradus;
    }

    @Override
    public void run() {
        Practice practice = Practice.in(workspace.require(), gradus);
        Drill drill = practice.drill(
                giveUp ? exercise : exercise.or(() -> practice.journal().lastPassed()));
        Standing standing = practice.journal().standing(drill.id());
        if (!standing.everPassed() && !standing.gaveUp()) {
            if (!giveUp) {
                throw new UserErrorException("'" + drill.id() + "' is not passed yet; pass it, or give up, which is"
                        + " recorded, with 'gradus solution " + drill.id() + " --give-up'");
            }
            practice.record(drill, Event.Kind.GAVE_UP);
        }
        gradus.out().println(Escaped.block(source(drill)).strip());
    }

    private static String source(Drill drill) {
        Class<?> reference = drill.exercise().reference().getClass();
        return new ContentReader(reference).source(reference.getName());
    }
}
