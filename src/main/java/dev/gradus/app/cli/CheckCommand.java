package dev.gradus.app.cli;

import dev.gradus.engine.Grader;
import dev.gradus.engine.GraderSettings;
import dev.gradus.engine.Graders;
import dev.gradus.engine.GradingListener;
import dev.gradus.engine.GradingRequest;
import dev.gradus.engine.cage.Confinement;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.report.Audience;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.json.ReportJson;
import dev.gradus.engine.report.terminal.TerminalReport;
import dev.gradus.engine.submission.OwnFiles;
import dev.gradus.engine.submission.RefusedException;
import dev.gradus.engine.submission.Submission;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus check}: grades one's own file. */
@Command(
        name = "check",
        description = "Checks your own answer to an exercise and says what is wrong with it.",
        exitCodeListHeading = "%nExit codes:%n")
final class CheckCommand implements Callable<Integer> {
    private final GradusCommand gradus;

    @Mixin
    private ExerciseParameter exercise;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Your source, or a folder of sources.")
    private List<Path> files;

    @Mixin
    private LimitOptions limits;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            converter = SeedConverter.class,
            description = "Seed of the random inputs; the default is 0.")
    private long seed;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    CheckCommand(GradusCommand gradus) {
        this.gradus = gradus;
    }

    @Override
    public Integer call() {
        Exercise wanted = exercise.exercise();
        Submission submission = read();
        try (Grader grader = Graders.open(GraderSettings.ownCode())) {
            if (grader.confinement() == Confinement.PROCESS_ONLY) {
                gradus.err()
                        .println("gradus: there is no sandbox here, so your code runs in a plain process."
                                + " 'gradus doctor' says what is missing.");
            }
            Report report = grader.grade(
                    new GradingRequest(wanted, submission, seed, limits.limits(), Optional.empty()),
                    GradingListener.NONE);
            print(report);
            return ExitCode.of(report.verdict());
        }
    }

    private Submission read() {
        try {
            return OwnFiles.read(files);
        } catch (RefusedException e) {
            throw new UserErrorException(e.getMessage(), e);
        }
    }

    private void print(Report report) {
        if (json) {
            Json.print(gradus.out(), ReportJson.write(report.forAudience(Audience.LEARNER)));
        } else {
            gradus.out()
                    .print(new TerminalReport(Terminal.columns(), gradus.colored()).write(report, Audience.LEARNER));
        }
    }
}
