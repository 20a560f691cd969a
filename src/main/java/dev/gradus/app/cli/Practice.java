package dev.gradus.app.cli;

import dev.gradus.app.workspace.Curriculum;
import dev.gradus.app.workspace.Drill;
import dev.gradus.app.workspace.Event;
import dev.gradus.app.workspace.Journal;
import dev.gradus.app.workspace.JournalFile;
import dev.gradus.app.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** What a command works with inside a workspace: its exercises, and what happened to them so far. */
final class Practice {
    private final Workspace workspace;
    private final Curriculum curriculum;
    private final JournalFile file;
    private final Clock clock;
    private Journal journal;

    private Practice(Workspace workspace, Curriculum curriculum, JournalFile file, Clock clock) {
        this.workspace = workspace;
        this.curriculum = curriculum;
        this.file = file;
        this.clock = clock;
        this.journal = file.read();
    }

    static Practice in(Workspace workspace, GradusCommand gradus) {
        return in(workspace, Curriculum.installed(), gradus);
    }

    static Practice in(Workspace workspace, Curriculum curriculum, GradusCommand gradus) {
        JournalFile file =
                workspace.journal(gradus.clock(), notice -> gradus.err().println("gradus: " + notice));
        return new Practice(workspace, curriculum, file, gradus.clock());
    }

    Workspace workspace() {
        return workspace;
    }

    Curriculum curriculum() {
        return curriculum;
    }

    Journal journal() {
        return journal;
    }

    Clock clock() {
        return clock;
    }

    void record(Drill drill, Event.Kind kind) {
        record(drill, kind, 0);
    }

    void record(Drill drill, Event.Kind kind, int number) {
        journal = file.add(drill.id(), kind, number);
    }

    /** Notes a pass, unless it is known. */
    void passed(Drill drill) {
        if (!journal.isSolved(drill)) {
            record(drill, Event.Kind.PASSED);
        }
    }

    void merge(Path other) {
        journal = file.merge(other);
    }

    /**
     * The exercise that was named, or the current one.
     *
     * @throws UserErrorException if there is no such exercise, or none is left
     */
    Drill drill(Optional<String> id) {
        return id.map(this::named)
                .orElseGet(() -> journal.current(curriculum)
                        .orElseThrow(() -> new UserErrorException(
                                "All " + curriculum.drills().size()
                                        + " exercises are solved; name one of them, as 'gradus list' shows it")));
    }

    private Drill named(String id) {
        return curriculum.find(id).orElseThrow(() -> {
            boolean known =
                    journal.events().stream().anyMatch(event -> event.exercise().equals(id));
            return known
                    ? new UserErrorException("'" + id + "' is not among the exercises any more; your file and what you"
                            + " did stay as they are. 'gradus list' shows what there is.")
                    : ExerciseParameter.unknown(id);
        });
    }

    long solved() {
        return curriculum.drills().stream().filter(journal::isSolved).count();
    }

    /** As in "12 of 63 exercises are solved." */
    String score() {
        int all = curriculum.drills().size();
        return solved() == all
                ? "All " + all + " exercises are solved."
                : solved() + " of " + all + " exercises are solved.";
    }
}
