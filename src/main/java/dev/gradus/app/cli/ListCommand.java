package dev.gradus.app.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gradus.app.topics.Topics;
import dev.gradus.app.workspace.Curriculum;
import dev.gradus.app.workspace.Drill;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gradus list}: which exercises there are. */
@Command(
        name = "list",
        description = {
            "Lists the exercises by topic, in the order in which they are taught.",
            "In a workspace, ✓ marks what is solved and → the current one."
        })
final class ListCommand implements Runnable {
    private static final int HARDEST = 5;

    private final GradusCommand gradus;

    @Mixin
    private WorkspaceOption workspace;

    @Option(
            names = "--json",
            description = "Print a JSON array of id, title, topic, difficulty, minutes; in a workspace also solved.")
    private boolean json;

    ListCommand(GradusCommand gradus) {
        this.gradus = gradus;
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    private record Row(String id, String title, String topic, int difficulty, int minutes, Optional<Boolean> solved) {}

    @Override
    public void run() {
        Curriculum curriculum = Curriculum.installed();
        Optional<Practice> practice = workspace.find().map(around -> Practice.in(around, curriculum, gradus));
        if (json) {
            Json.print(
                    gradus.out(),
                    curriculum.drills().stream()
                            .map(drill -> row(drill, practice))
                            .toList());
        } else {
            byTopic(curriculum, practice);
        }
    }

    private void byTopic(Curriculum curriculum, Optional<Practice> practice) {
        Topics topics = Topics.read(ListCommand.class.getClassLoader());
        Optional<Drill> current = practice.flatMap(in -> in.journal().current(curriculum));
        int widest = curriculum.drills().stream()
                .mapToInt(drill -> drill.id().length())
                .max()
                .orElse(0);
        String separator = "";
        for (String topic : curriculum.topics()) {
            gradus.out().println(separator + topics.title(topic));
            for (Drill drill : curriculum.of(topic)) {
                print(drill, mark(drill, practice, current), widest);
            }
            separator = System.lineSeparator();
        }
    }

    private void print(Drill drill, String mark, int widest) {
        int difficulty = drill.summary().difficulty();
        gradus.out()
                .printf(
                        "%s %-" + widest + "s  %s %3d min  %s%n",
                        mark,
                        drill.id(),
                        "●".repeat(difficulty) + "○".repeat(Math.max(0, HARDEST - difficulty)),
                        drill.summary().minutes(),
                        drill.title());
    }

    private static String mark(Drill drill, Optional<Practice> practice, Optional<Drill> current) {
        if (current.filter(drill::equals).isPresent()) {
            return "→";
        }
        return practice.filter(in -> in.journal().isSolved(drill)).isPresent() ? "✓" : " ";
    }

    private static Row row(Drill drill, Optional<Practice> practice) {
        return new Row(
                drill.id(),
                drill.title(),
                drill.summary().topic(),
                drill.summary().difficulty(),
                drill.summary().minutes(),
                practice.map(in -> in.journal().isSolved(drill)));
    }
}
