package dev.gradus.app.cli;

import dev.gradus.engine.pack.ContentReader;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.ExerciseContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gradus start}: hands out what is needed to work on an exercise. */
@Command(
        name = "start",
        description = "Writes the skeleton of an exercise, its contract and its statement to a folder to work in.")
final class StartCommand implements Runnable {
    private static final String SKELETONS = "practice.";

    private final GradusCommand gradus;

    @Mixin
    private ExerciseParameter exercise;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "The default is named as the exercise.")
    private Optional<Path> folder = Optional.empty();

    StartCommand(GradusCommand gradus) {
        this.gradus = gradus;
    }

    @Override
    public void run() {
        Exercise wanted = exercise.exercise();
        Path target = folder.orElse(Path.of(wanted.id()));
        Path skeleton = target.resolve(wanted.skeletonName() + ".java");
        Map<Path, String> files = files(wanted, target, skeleton);
        for (Path file : files.keySet()) {
            if (Files.exists(file)) {
                throw new UserErrorException(
                        file + " is there already and is not overwritten; name another folder, or move it away.");
            }
        }
        write(files, target);
        gradus.out().println("Written to " + target + ":");
        files.keySet().forEach(file -> gradus.out().println("  " + target.relativize(file)));
        gradus.out().println("Read STATEMENT.md, fill in " + skeleton.getFileName() + ", then type:");
        gradus.out().println("  gradus check " + wanted.id() + " " + quoted(skeleton));
    }

    private static Map<Path, String> files(Exercise exercise, Path target, Path skeleton) {
        ContentReader reader = new ContentReader(exercise.contract());
        ExerciseContent content = reader.exercise(exercise.id());
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(target.resolve("STATEMENT.md"), "# " + content.title() + "\n\n" + content.statement() + "\n");
        files.put(
                target.resolve("CONTRACT.md"),
                "# The contract, for reading\n\n```java\n"
                        + reader.source(exercise.contract().getName()).strip() + "\n```\n");
        files.put(skeleton, reader.source(SKELETONS + exercise.skeletonName()));
        return files;
    }

    private static void write(Map<Path, String> files, Path target) {
        try {
            Files.createDirectories(target);
            for (Map.Entry<Path, String> file : files.entrySet()) {
                Files.writeString(file.getKey(), file.getValue(), StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException e) {
            throw new UserErrorException(target + " cannot be written to: " + e.getMessage(), e);
        }
    }

    private static String quoted(Path path) {
        String text = path.toString();
        return text.matches("[\\w./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
