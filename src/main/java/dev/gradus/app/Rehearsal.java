package dev.gradus.app;

import dev.gradus.app.cli.CommandLineProgram;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Does once what the command line is started for most, so that a JVM that watches can archive the classes it takes:
 * works in a workspace, checks one file, and grades a right and a wrong submission with all reports.
 */
public final class Rehearsal {
    private static final String EXERCISE = "two-layer-backprop";
    private static final String SOURCE = "MyTwoLayerBackprop.java";

    private Rehearsal() {}

    /** @param arguments the folder with one folder for each person, two of whose names follow */
    public static void main(String[] arguments) throws IOException {
        // loaded first by every command
        Gradus.startedByQuarkus();
        Path people = Path.of(arguments[0]);
        Path right = people.resolve(arguments[1]);
        Path wrong = people.resolve(arguments[2]);
        Path out = Files.createTempDirectory("gradus-rehearsal");
        try {
            run("list");
            String workspace = out.resolve("workspace").toString();
            run("init", workspace);
            for (String command : List.of("next", "hint", "hint", "list", "progress")) {
                run(command, "--workspace", workspace);
            }
            run("check", EXERCISE, wrong.resolve(SOURCE).toString());
            run("check", EXERCISE, right.resolve(SOURCE).toString());
            run(
                    "grade",
                    EXERCISE,
                    right.toString(),
                    wrong.toString(),
                    "--out",
                    out.resolve("grades").toString(),
                    "--jobs",
                    "1");
        } finally {
            delete(out);
        }
    }

    private static void run(String... arguments) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        new CommandLineProgram(nowhere, nowhere).run(arguments);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(folder)) {
            paths = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
