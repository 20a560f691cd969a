package dev.gradus.app.cli;

import dev.gradus.engine.EngineVersion;
import dev.gradus.engine.Grader;
import dev.gradus.engine.GraderSettings;
import dev.gradus.engine.Graders;
import dev.gradus.engine.GradingListener;
import dev.gradus.engine.GradingRequest;
import dev.gradus.engine.batch.StoredSources;
import dev.gradus.engine.cage.Limits;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.ExerciseVersion;
import dev.gradus.engine.report.Audience;
import dev.gradus.engine.report.Provenance;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.json.ReportJson;
import dev.gradus.engine.report.terminal.TerminalReport;
import dev.gradus.engine.submission.OwnFiles;
import dev.gradus.engine.submission.RefusedException;
import dev.gradus.engine.submission.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus replay}: grades again exactly what a report is about. */
@Command(
        name = "replay",
        description = {
            "Grades again what a report is about, with its seed and limits and the sources kept beside it, and says"
                    + " whether the outcome is the same.",
            "Ends with 0 if it is, with 1 if it is not."
        })
final class ReplayCommand implements Callable<Integer> {
    private final GradusCommand gradus;

    @Parameters(paramLabel = "REPORT", description = "A report.json, or the folder that it is in.")
    private Path path;

    @Option(
            names = "--source",
            paramLabel = "PATH",
            description = "The sources, where they are not kept beside the report.")
    private List<Path> sources = List.of();

    @Option(names = "--json", description = "Print the new report as JSON.")
    private boolean json;

    @Option(
            names = "--unsafe-no-sandbox",
            description = "Run the code without a sandbox where there is none; the report repeats it.")
    private boolean unsafe;

    ReplayCommand(GradusCommand gradus) {
        this.gradus = gradus;
    }

    @Override
    public Integer call() {
        Path file = Files.isDirectory(path) ? path.resolve("report.json") : path;
        Report before = read(file);
        Exercise exercise = ExerciseParameter.find(before.exercise());
        Submission submission = sources(file);
        Provenance provenance = before.provenance();
        differences(provenance, exercise, submission)
                .forEach(line -> gradus.err().println("gradus: " + line));
        GradingRequest request =
                new GradingRequest(exercise, submission, seed(provenance), limits(provenance), before.person());
        try (Grader grader = Graders.open(new GraderSettings(1, false, unsafe))) {
            Report after = grader.grade(request, GradingListener.NONE);
            List<String> changes = OutcomeComparison.changes(before, after);
            print(after, changes);
            return changes.isEmpty() ? ExitCode.PASSED : ExitCode.NOT_PASSED;
        }
    }

    private static Report read(Path file) {
        try {
            return ReportJson.read(Files.readAllBytes(file));
        } catch (dev.gradus.engine.report.json.UnreadableReportException e) {
            throw new UserErrorException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UserErrorException(file + " cannot be read: is it the report.json of a grading?", e);
        }
    }

    private Submission sources(Path file) {
        try {
            if (!sources.isEmpty()) {
                return OwnFiles.read(sources);
            }
            return StoredSources.beside(file)
                    .orElseThrow(() -> new UserErrorException(
                            "There are no sources beside " + file + "; name them with --source"));
        } catch (RefusedException e) {
            throw new UserErrorException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UserErrorException("The sources beside " + file + " cannot be read; name them with --source", e);
        }
    }

    private static List<String> differences(Provenance before, Exercise exercise, Submission submission) {
        return OutcomeComparison.differing(List.of(
                new OutcomeComparison.Value("the sources", before.submissionHash(), submission.hash()),
                new OutcomeComparison.Value("the JDK", before.jdk(), System.getProperty("java.version")),
                new OutcomeComparison.Value("the version of Gradus", before.engineVersion(), EngineVersion.CURRENT),
                new OutcomeComparison.Value(
                        "the version of the exercise", before.exerciseVersion(), ExerciseVersion.of(exercise))));
    }

    private static long seed(Provenance provenance) {
        try {
            return HexFormat.fromHexDigitsToLong(provenance.batchSeed());
        } catch (IllegalArgumentException e) {
            throw new UserErrorException("The report's seed cannot be read: " + provenance.batchSeed(), e);
        }
    }

    private Limits limits(Provenance provenance) {
        return Limits.ofWords(provenance.limits()).orElseGet(() -> {
            gradus.err().println("gradus: the report's limits cannot be read, so the usual ones are used.");
            return Limits.DEFAULT;
        });
    }

    private void print(Report after, List<String> changes) {
        if (json) {
            Json.print(gradus.out(), ReportJson.write(after));
        } else {
            gradus.out()
                    .print(new TerminalReport(Terminal.columns(), gradus.colored()).write(after, Audience.INSTRUCTOR));
        }
        if (changes.isEmpty()) {
            gradus.err().println("gradus: the same outcome as in the report.");
        } else {
            gradus.err().println("gradus: another outcome than in the report:");
            changes.forEach(change -> gradus.err().println("  " + change));
        }
    }
}
