package dev.gradus.bench;

import dev.gradus.engine.Grader;
import dev.gradus.engine.GraderSettings;
import dev.gradus.engine.Graders;
import dev.gradus.engine.GradingListener;
import dev.gradus.engine.GradingRequest;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Packs;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.submission.SourceFile;
import dev.gradus.engine.submission.Submission;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Grades every right implementation in another style that the packs bring, each as the source that a learner would hand
 * in, in the cage. Prints how many there were; exits with 1 when one was not passed.
 */
public final class Catalogue {
    private static final int SLOWEST = 8;

    private Catalogue() {}

    private record Graded(String what, Report report, long nanos) {}

    /** @param arguments the folder of the sources, how many at once, and how many times */
    public static void main(String[] arguments) throws Exception {
        Path sources = Path.of(arguments[0]);
        int jobs = Integer.parseInt(arguments[1]);
        int times = Integer.parseInt(arguments[2]);
        List<Graded> all = new ArrayList<>();
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        try (Grader grader = Graders.open(new GraderSettings(jobs, false, false))) {
            List<Future<Graded>> futures = new ArrayList<>();
            for (int time = 0; time < times; time++) {
                for (Exercise exercise : Packs.installed().exercises()) {
                    for (Exercise.Alternative alternative : exercise.alternatives()) {
                        GradingRequest request = GradingRequest.of(
                                exercise,
                                submission(sources, alternative.implementation().get()),
                                time + 1L);
                        String what = exercise.id() + ", " + alternative.name();
                        futures.add(workers.submit(() -> {
                            long before = System.nanoTime();
                            Report report = grader.grade(request, GradingListener.NONE);
                            return new Graded(what, report, System.nanoTime() - before);
                        }));
                    }
                }
            }
            for (Future<Graded> future : futures) {
                all.add(future.get());
            }
        } finally {
            workers.shutdownNow();
        }
        System.out.println(all.size());
        all.stream()
                .sorted(Comparator.comparingLong(Graded::nanos).reversed())
                .limit(SLOWEST)
                .forEach(graded -> System.err.printf("%5d ms  %s%n", graded.nanos() / 1_000_000, graded.what()));
        List<Graded> rejected = all.stream()
                .filter(graded -> graded.report().verdict() != Verdict.PASSED)
                .toList();
        rejected.forEach(graded -> System.err.println(graded.report().verdict() + ": " + graded.what() + ": "
                + graded.report().checks().stream()
                        .filter(check -> check.finding().isPresent())
                        .findFirst()
                        .map(check -> check.finding().get().says())
                        .orElse("no finding")));
        System.exit(rejected.isEmpty() ? 0 : 1);
    }

    /** With the sources that it builds on: some wrap another exercise's right answer. */
    private static Submission submission(Path sources, Object implementation) throws IOException {
        Map<String, SourceFile> files = new LinkedHashMap<>();
        add(files, sources.resolve(implementation.getClass().getName().replace('.', '/') + ".java"), sources);
        return new Submission(List.copyOf(files.values()), List.of());
    }

    private static void add(Map<String, SourceFile> files, Path file, Path sources) throws IOException {
        String name = file.getFileName().toString();
        if (files.containsKey(name)) {
            return;
        }
        String text = Files.readString(file);
        files.put(
                name,
                new SourceFile(
                        name,
                        text.replaceFirst("package [\\w.]+;", "package practice;")
                                .replaceAll("import dev\\.gradus\\.solutions\\.[\\w.]+;\n", "")));
        Matcher imported =
                Pattern.compile("import (dev\\.gradus\\.solutions\\.[\\w.]+);").matcher(text);
        while (imported.find()) {
            add(files, sources.resolve(imported.group(1).replace('.', '/') + ".java"), sources);
        }
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(file.getParent(), "*.java")) {
            for (Path sibling : siblings) {
                String type = sibling.getFileName().toString().replace(".java", "");
                if (Pattern.compile("\\b" + type + "\\b").matcher(text).find()) {
                    add(files, sibling, sources);
                }
            }
        }
    }
}
