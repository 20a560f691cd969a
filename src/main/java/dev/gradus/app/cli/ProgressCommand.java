package dev.gradus.app.cli;

import dev.gradus.app.topics.Topics;
import dev.gradus.app.workspace.Drill;
import dev.gradus.app.workspace.Journal;
import dev.gradus.app.workspace.Standing;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gradus progress}: how far one is. */
@Command(name = "progress", description = "Shows how far you are, and adds what you did on another machine.")
final class ProgressCommand implements Runnable {
    private final GradusCommand gradus;

    @Mixin
    private WorkspaceOption workspace;

    @Option(
            names = "--merge",
            paramLabel = "FILE",
            description = "First add what this copy of another workspace's progress.txt says.")
    private Optional<Path> merged = Optional.empty();

    @Option(names = "--json", description = "Print it as JSON.")
    private boolean json;

    ProgressCommand(GradusCommand gradus) {
        this.gradus = gradus;
    }

    private record Row(String id, boolean solved, int hints, boolean gaveUp) {}

    private record Summary(long solved, int exercises, Optional<String> current, List<Row> each) {}

    @Override
    public void run() {
        Practice practice = Practice.in(workspace.require(), gradus);
        merged.ifPresent(practice::merge);
        if (json) {
            Json.print(gradus.out(), summary(practice));
        } else {
            print(practice);
        }
    }

    private static Summary summary(Practice practice) {
        return new Summary(
                practice.solved(),
                practice.curriculum().drills().size(),
                practice.journal().current(practice.curriculum()).map(Drill::id),
                practice.curriculum().drills().stream()
                        .map(drill -> row(drill, practice.journal().standing(drill.id())))
                        .toList());
    }

    private static Row row(Drill drill, Standing standing) {
        return new Row(drill.id(), standing.solved(), standing.hints(), standing.gaveUp());
    }

    private void print(Practice practice) {
        Journal journal = practice.journal();
        Topics topics = Topics.read(ProgressCommand.class.getClassLoader());
        gradus.out().println(practice.score());
        for (String topic : practice.curriculum().topics()) {
            List<Drill> drills = practice.curriculum().of(topic);
            int solved = (int) drills.stream().filter(journal::isSolved).count();
            gradus.out()
                    .printf(
                            "  %-10s  %2d of %2d  %s%n",
                            "■".repeat(solved * 10 / drills.size()) + "□".repeat(10 - solved * 10 / drills.size()),
                            solved,
                            drills.size(),
                            topics.title(topic));
        }
        long hinted = practice.curriculum().drills().stream()
                .filter(drill -> journal.standing(drill.id()).hints() > 0)
                .count();
        long given = practice.curriculum().drills().stream()
                .filter(drill -> journal.standing(drill.id()).gaveUp())
                .count();
        if (hinted + given > 0) {
            gradus.out().println("Hints were seen to " + hinted + ", the solution before a pass of " + given + ".");
        }
        journal.current(practice.curriculum())
                .ifPresent(drill -> gradus.out().println("Current: " + drill.id() + ", " + drill.title()));
    }
}
