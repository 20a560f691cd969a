package dev.gradus.app.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A learner's sources as they are now, found by the names of their files, wherever below the sources they were moved. */
public final class LearnerFiles {
    private static final String JAVA = ".java";
    private static final long LARGEST = 256 << 10;
    private static final int MOST = 20;
    private static final Pattern NO_NAME = Pattern.compile("[^\\w.]+");

    private final Workspace workspace;
    private final List<Path> sources;

    private LearnerFiles(Workspace workspace, List<Path> sources) {
        this.workspace = workspace;
        this.sources = sources;
    }

    public static LearnerFiles of(Workspace workspace) {
        return new LearnerFiles(
                workspace,
                Layout.files(workspace).stream()
                        .filter(file -> file.toString().endsWith(JAVA))
                        .toList());
    }

    /**
     * The file of an exercise; nothing if there is none.
     *
     * @throws WorkspaceException with both paths, if there are two
     */
    public Optional<Path> find(Drill drill) {
        List<Path> named = named(drill);
        if (named.size() > 1) {
            Path first = workspace.shortened(named.get(0));
            throw new WorkspaceException(
                    drill.fileName() + " is there " + (named.size() == 2 ? "twice" : named.size() + " times")
                            + ", as " + Shown.path(first) + " and as " + Shown.path(workspace.shortened(named.get(1)))
                            + "; keep one of them, or name it: gradus check " + drill.id() + " " + Shown.quoted(first));
        }
        return named.stream().findFirst();
    }

    /** The file of an exercise, with a sentence that says what to type if there is none. */
    public Path require(Drill drill) {
        return find(drill)
                .orElseThrow(() -> new WorkspaceException("There is no " + drill.fileName() + " below "
                        + workspace.shortened(workspace.sources()) + "; 'gradus reset " + drill.id()
                        + "' hands it out again"));
    }

    /** The statement that was handed out with an exercise; nothing if it was deleted. */
    public Optional<Path> statement(Drill drill) {
        return Layout.files(workspace).stream()
                .filter(file -> Layout.isStatement(file, drill.id()))
                .findFirst();
    }

    /** All files with the name that the exercise's has. */
    List<Path> named(Drill drill) {
        return sources.stream()
                .filter(file -> file.getFileName().toString().equals(drill.fileName()))
                .toList();
    }

    /**
     * A file and those of the learner's own classes that it uses: of its package by their names, of others by their full
     * names. At most what one submission may have.
     */
    public List<Path> withWhatItUses(Path file) {
        Set<Path> found = new LinkedHashSet<>(List.of(file));
        Deque<Path> open = new ArrayDeque<>(found);
        while (!open.isEmpty() && found.size() < MOST) {
            Path using = open.remove();
            Set<String> words = words(using);
            for (Path other : sources) {
                boolean used = words.contains(fullName(other))
                        || other.getParent().equals(using.getParent()) && words.contains(simpleName(other));
                if (used && found.size() < MOST && found.add(other)) {
                    open.add(other);
                }
            }
        }
        return List.copyOf(found);
    }

    private static Set<String> words(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return Set.of();
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            Set<String> words = NO_NAME.splitAsStream(text).collect(Collectors.toCollection(HashSet::new));
            // A call on a class, as in Rows.sum, is one word so far.
            Set.copyOf(words).forEach(word -> words.add(word.split("\\.", 2)[0]));
            return words;
        } catch (IOException e) {
            // Whoever takes the file in says that it cannot be read.
            return Set.of();
        }
    }

    private static String simpleName(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - JAVA.length());
    }

    private String fullName(Path file) {
        Path inside = workspace.sources().relativize(file);
        String path = inside.toString();
        return path.substring(0, path.length() - JAVA.length())
                .replace(inside.getFileSystem().getSeparator(), ".");
    }

    /** Whether the file is the skeleton still, as it is handed out. */
    public boolean isUntouched(Drill drill, Path file) {
        try {
            byte[] skeleton = Skeleton.at(workspace, file, drill);
            // An editor may have changed its line ends.
            return Files.size(file) <= LARGEST
                    && new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .replace("\r\n", "\n")
                            .strip()
                            .equals(new String(skeleton, StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            return false;
        }
    }
}
