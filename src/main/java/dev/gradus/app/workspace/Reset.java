package dev.gradus.app.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Puts a skeleton back as it was handed out, after what is there was kept. */
public final class Reset {
    private final Workspace workspace;
    private final Curriculum curriculum;
    private final Clock clock;

    public Reset(Workspace workspace, Curriculum curriculum, Clock clock) {
        this.workspace = workspace;
        this.curriculum = curriculum;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param file the skeleton
     * @param backup where what was there before is now; nothing if there was no file
     */
    public record Outcome(Path file, Optional<Path> backup) {}

    /** @throws WorkspaceException if the file is there twice, or cannot be kept or written */
    public Outcome of(Drill drill) {
        Optional<Path> there = LearnerFiles.of(workspace).find(drill);
        Path file = there.orElseGet(() -> new Layout(workspace, curriculum).skeleton(drill));
        Optional<Path> backup = there.map(this::keep);
        byte[] skeleton = Skeleton.at(workspace, file, drill);
        WholeFile.write(file, skeleton);
        HandedOut handedOut = HandedOut.read(workspace);
        handedOut.put(file, skeleton);
        handedOut.write();
        return new Outcome(file, backup);
    }

    private Path keep(Path file) {
        Path kept = Aside.of(workspace.backups().resolve(Aside.stamp(clock))).resolve(file.getFileName());
        try {
            Files.createDirectories(kept.getParent());
            return Files.copy(file, kept);
        } catch (IOException e) {
            throw new WorkspaceException(
                    Shown.path(file) + " cannot be kept as " + Shown.path(kept) + ", so it is left as it is: "
                            + WholeFile.reason(e),
                    e);
        }
    }
}
