package dev.gradus.app.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where in a workspace an exercise is: {@code practice/t02_activations/MyRelu.java} with {@code 08-relu.md} beside it. A
 * file stays where its owner put it, and a topic in the folder that it has: an update may change numbers.
 */
final class Layout {
    private static final String PRACTICE = "practice";
    private static final int DEEPEST = 20;
    private static final int MOST_FILES = 20_000;

    private final Workspace workspace;
    private final Curriculum curriculum;

    Layout(Workspace workspace, Curriculum curriculum) {
        this.workspace = workspace;
        this.curriculum = curriculum;
    }

    /** All files below the folder of sources, sorted, so that the same two are named each time. */
    static List<Path> files(Workspace workspace) {
        if (!Files.isDirectory(workspace.sources())) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(workspace.sources(), DEEPEST)) {
            return all.filter(Files::isRegularFile).limit(MOST_FILES).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new WorkspaceException(
                    Shown.path(workspace.sources()) + " cannot be read; see whether its folders may be opened", e);
        }
    }

    /** The Java package of a topic. */
    String packageOf(String topic) {
        return PRACTICE + "." + folder(topic);
    }

    Path skeleton(Drill drill) {
        return practice().resolve(folder(drill.summary().topic())).resolve(drill.fileName());
    }

    Path statement(Drill drill) {
        return skeleton(drill).resolveSibling("%02d-%s.md".formatted(drill.number(), drill.id()));
    }

    /** Whether a file is a statement of this exercise, whatever number it had. */
    static boolean isStatement(Path file, String exercise) {
        return file.getFileName().toString().matches("\\d{2,4}-" + Pattern.quote(exercise) + "\\.md");
    }

    private Path practice() {
        return workspace.sources().resolve(PRACTICE);
    }

    private String folder(String topic) {
        String name = topic.replaceAll("\\W", "_");
        return existing(name).orElseGet(() -> free(curriculum.topics().indexOf(topic) + 1, name));
    }

    private Optional<String> existing(String name) {
        return folders().stream()
                .filter(folder -> folder.matches("t\\d{2,4}_" + Pattern.quote(name)))
                .findFirst();
    }

    private static String free(int number, String name) {
        return "t%02d_%s".formatted(number, name);
    }

    private Set<String> folders() {
        Set<String> names = new TreeSet<>();
        if (Files.isDirectory(practice())) {
            try (Stream<Path> folders = Files.list(practice())) {
                folders.filter(Files::isDirectory)
                        .map(folder -> folder.getFileName().toString())
                        .forEach(names::add);
            } catch (IOException e) {
                throw new WorkspaceException(Shown.path(practice()) + " cannot be read: " + WholeFile.reason(e), e);
            }
        }
        return names;
    }
}
