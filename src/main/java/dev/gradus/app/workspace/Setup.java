package dev.gradus.app.workspace;

import dev.gradus.engine.pack.ContentReader;
import dev.gradus.engine.pack.ExerciseContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a workspace, or adds to one what a later Gradus brings. A file that its owner edited is never written. */
public final class Setup {
    private static final String TEMPLATES = "workspace/";
    private static final String REPOSITORY = "repository";

    private final Workspace workspace;
    private final Curriculum curriculum;
    private final HandedOut handedOut;
    private final List<Path> held = new ArrayList<>();
    private int renewed;

    private Setup(Workspace workspace, Curriculum curriculum) {
        this.workspace = workspace;
        this.curriculum = curriculum;
        this.handedOut = HandedOut.read(workspace);
    }

    /**
     * What was done.
     *
     * @param added the exercises that were handed out
     * @param renewed how many unedited files were written again, because they are different now
     * @param held the edited files that are different now, and were left as they are
     */
    public record Outcome(Workspace workspace, List<Drill> added, int renewed, List<Path> held) {}

    /**
     * Makes or completes a workspace.
     *
     * @throws WorkspaceException if the folder has something else in it, or cannot be written
     */
    public static Outcome of(Path folder, Curriculum curriculum) {
        return new Setup(opened(folder), curriculum).run();
    }

    private static Workspace opened(Path folder) {
        String shown = Shown.path(folder);
        if (Workspace.is(folder)) {
            return Workspace.around(folder).orElseThrow();
        }
        Workspace.around(folder).ifPresent(outer -> {
            throw new WorkspaceException(shown + " is inside the workspace " + Shown.path(outer.root())
                    + "; name that one to add what is new there, or a folder outside");
        });
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new WorkspaceException(shown + " is a file; name a new or an empty folder");
        }
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw new WorkspaceException(
                    shown + " is not empty and is no workspace; name a new or an empty folder: gradus init DIR");
        }
        return Workspace.in(folder);
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new WorkspaceException(Shown.path(folder) + " cannot be read: " + WholeFile.reason(e), e);
        }
    }

    private Outcome run() {
        workspace.mark();
        List<Drill> added = new ArrayList<>();
        Map<Path, byte[]> plan = plan(added);
        plan.forEach(this::hand);
        withdraw(plan.keySet());
        handedOut.write();
        return new Outcome(workspace, List.copyOf(added), renewed, List.copyOf(held));
    }

    private Map<Path, byte[]> plan(List<Drill> added) {
        Map<Path, byte[]> plan = new LinkedHashMap<>();
        List<Library> libraries = Libraries.of(curriculum);
        for (Library library : libraries) {
            library.files()
                    .forEach((path, content) ->
                            plan.put(workspace.root().resolve(REPOSITORY).resolve(path), content));
        }
        plan.put(
                workspace.root().resolve("pom.xml"),
                bytes(template("pom.xml")
                        .replace(
                                "@dependencies@\n",
                                libraries.stream().map(Library::dependency).collect(Collectors.joining()))));
        plan.put(workspace.root().resolve("README.md"), bytes(template("README.md")));
        plan.put(workspace.root().resolve(".gitignore"), bytes(template("gitignore")));
        exercises(plan, added);
        return plan;
    }

    private void exercises(Map<Path, byte[]> plan, List<Drill> added) {
        Layout layout = new Layout(workspace, curriculum);
        LearnerFiles learnerFiles = LearnerFiles.of(workspace);
        List<Path> present = Layout.files(workspace);
        for (Drill drill : curriculum.drills()) {
            List<Path> named = learnerFiles.named(drill);
            if (named.isEmpty()) {
                added.add(drill);
            }
            Path skeleton = named.isEmpty() ? layout.skeleton(drill) : named.get(0);
            plan.put(skeleton, Skeleton.at(workspace, skeleton, drill));
            Path statement = present.stream()
                    .filter(file -> Layout.isStatement(file, drill.id()) && !handedOut.isUnedited(file))
                    .findFirst()
                    .orElseGet(() -> layout.statement(drill));
            plan.put(statement, bytes(statement(drill)));
        }
    }

    private static String statement(Drill drill) {
        ExerciseContent content = drill.content();
        return "# " + content.title() + "\n\n`" + drill.fileName() + "` · about " + content.minutes()
                + " minutes · `gradus check " + drill.id() + "`\n\n" + content.statement() + "\n";
    }

    private void hand(Path file, byte[] content) {
        boolean there = Files.exists(file);
        if (there && !handedOut.isUnedited(file) && !isSame(file, content)) {
            if (handedOut.isNews(file, content)) {
                held.add(file);
            }
            return;
        }
        if (!there || !isSame(file, content)) {
            WholeFile.write(file, content);
            renewed += there ? 1 : 0;
        }
        handedOut.put(file, content);
    }

    private static boolean isSame(Path file, byte[] content) {
        return HandedOut.content(file)
                .map(before -> Arrays.equals(before, content))
                .orElse(false);
    }

    /** Takes back what is out of date: statements under an earlier number, and jars that the project does not name now. */
    private void withdraw(Set<Path> plan) {
        Set<Path> stale = new HashSet<>(handedOut.files());
        stale.removeAll(plan);
        boolean oldJarsAreNamed = held.contains(workspace.root().resolve("pom.xml"));
        for (Path file : stale) {
            boolean jar = file.startsWith(workspace.root().resolve(REPOSITORY));
            boolean statement = curriculum.drills().stream().anyMatch(drill -> Layout.isStatement(file, drill.id()));
            if ((jar && !oldJarsAreNamed || statement) && handedOut.isUnedited(file)) {
                delete(file);
                handedOut.forget(file);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new WorkspaceException(Shown.path(file) + " cannot be deleted: " + WholeFile.reason(e), e);
        }
    }

    private static String template(String name) {
        return new ContentReader(Setup.class).text(TEMPLATES + name);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
