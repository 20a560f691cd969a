package dev.gradus.app.cli;

import dev.gradus.app.plaintext.PlainText;
import dev.gradus.app.workspace.Drill;
import dev.gradus.app.workspace.Event;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gradus hint}: one hint more each time. */
@Command(
        name = "hint",
        description = {
            "Shows a hint to an exercise, and one more each time.",
            "How many you saw is recorded; it costs no points."
        })
final class HintCommand implements Runnable {
    private static final String INDENT = "  ";

    private final GradusCommand gradus;

    @Mixin
    private OptionalExercise exercise;

    @Mixin
    private WorkspaceOption workspace;

    HintCommand(GradusCommand gradus) {
        this.gradus = gradus;
    }

    @Override
    public void run() {
        Practice practice = Practice.in(workspace.require(), gradus);
        Drill drill = practice.drill(exercise.id());
        List<String> hints = drill.hints();
        if (hints.isEmpty()) {
            gradus.out().println("There is no hint to " + drill.id() + ".");
            return;
        }
        int seen = Math.min(practice.journal().standing(drill.id()).hints(), hints.size());
        if (seen < hints.size()) {
            practice.record(drill, Event.Kind.HINT, seen + 1);
            show(drill, hints, seen);
        } else {
            for (int i = 0; i < hints.size(); i++) {
                show(drill, hints, i);
            }
            gradus.out()
                    .println("Those were all. The solution is shown by  gradus solution " + drill.id() + " --give-up");
        }
    }

    private void show(Drill drill, List<String> hints, int index) {
        gradus.out().println("Hint " + (index + 1) + " of " + hints.size() + " to " + drill.id() + ":");
        gradus.out().println(new PlainText(Terminal.columns()).of(hints.get(index), INDENT, INDENT));
    }
}
