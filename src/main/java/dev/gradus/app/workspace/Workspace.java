package dev.gradus.app.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A folder that {@code gradus init} made: an ordinary Maven project with all exercises in it. */
public final class Workspace {
    /** The version of the layout that this program makes and understands. */
    static final int FORMAT = 1;

    private static final String OWN = ".gradus";
    private static final Pattern MARK = Pattern.compile("format (\\d{1,6})\\R?(?s:.*)");

    private final Path root;

    private Workspace(Path root) {
        this.root = root;
    }

    /** Whether this very folder is one, of whatever format. */
    static boolean is(Path folder) {
        return Files.isRegularFile(mark(folder));
    }

    /**
     * The one that a folder is, or is in.
     *
     * @throws WorkspaceException if it is one that this program does not understand
     */
    public static Optional<Workspace> around(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (is(at)) {
                return Optional.of(understood(at));
            }
        }
        return Optional.empty();
    }

    /** The one that is to be made in this folder. */
    static Workspace in(Path folder) {
        return new Workspace(folder.toAbsolutePath().normalize());
    }

    private static Workspace understood(Path root) {
        String text;
        try {
            text = Files.readString(mark(root), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new WorkspaceException(Shown.path(mark(root)) + " cannot be read: " + WholeFile.reason(e), e);
        }
        Matcher format = MARK.matcher(text);
        if (!format.matches()) {
            throw new WorkspaceException(Shown.path(mark(root))
                    + " does not say which format the workspace has; write 'format " + FORMAT + "' into it");
        }
        if (Integer.parseInt(format.group(1)) != FORMAT) {
            throw new WorkspaceException("The workspace " + Shown.path(root) + " has format " + format.group(1)
                    + ", and this Gradus knows format " + FORMAT + "; use the Gradus that made it, or a later one");
        }
        return new Workspace(root);
    }

    /** Says that the folder is a workspace; the first thing that is written. */
    void mark() {
        WholeFile.write(mark(root), ("format " + FORMAT + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Path mark(Path folder) {
        return folder.resolve(OWN).resolve("workspace");
    }

    public Path root() {
        return root;
    }

    /** Where the learner's sources are. */
    public Path sources() {
        return root.resolve("src").resolve("main").resolve("java");
    }

    /** What {@code init} wrote, to know what was edited since. */
    Path handedOut() {
        return root.resolve(OWN).resolve("handed-out");
    }

    Path backups() {
        return root.resolve(OWN).resolve("backups");
    }

    /**
     * What happened here.
     *
     * @param notices is told, in a sentence, what could not be read of it
     */
    public JournalFile journal(Clock clock, Consumer<String> notices) {
        return new JournalFile(root.resolve("progress.txt"), root.resolve(OWN).resolve("lock"), clock, notices);
    }

    /** A path as it can be typed: from the current folder if that is in this workspace, else from the top. */
    public Path shortened(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        return holds(here) && holds(absolute) ? here.relativize(absolute) : absolute;
    }

    /** Whether a path is in this workspace. */
    public boolean holds(Path path) {
        return path.toAbsolutePath().normalize().startsWith(root);
    }
}
