package dev.gradus.app.cli;

import dev.gradus.app.workspace.Shown;
import dev.gradus.app.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The workspace that a command is about. */
final class WorkspaceOption {
    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = "The workspace; the default is the one that the current folder is in.")
    private Optional<Path> folder = Optional.empty();

    /** @throws UserErrorException if one was named and is none */
    Optional<Workspace> find() {
        Optional<Workspace> found = Workspace.around(folder.orElse(Path.of("")));
        if (found.isEmpty() && folder.isPresent()) {
            throw new UserErrorException(Shown.path(folder.get())
                    + " is not in a workspace; to make one, type: gradus init " + Shown.quoted(folder.get()));
        }
        return found;
    }

    /** @throws UserErrorException if there is none */
    Workspace require() {
        return find().orElseThrow(() -> new UserErrorException(
                "This folder is not in a workspace; change into one, or" + " type 'gradus init DIR' to make one"));
    }
}
