package dev.gradus.app.cli;

import dev.gradus.app.workspace.Drill;
import dev.gradus.app.workspace.LearnerFiles;
import dev.gradus.app.workspace.Workspace;
import dev.gradus.engine.Grader;
import dev.gradus.engine.GraderSettings;
import dev.gradus.engine.Graders;
import dev.gradus.engine.GradingListener;
import dev.gradus.engine.GradingRequest;
import dev.gradus.engine.cage.Confinement;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.report.Audience;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.Verdict;
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
        description = {
            "Checks your own answer to an exercise and says what is wrong with it.",
            "In a workspace it finds your file, and without EXERCISE it checks the current one."
        },
        exitCodeListHeading = "%nExit codes:%n")
final class CheckCommand implements Callable<Integer> {
    private static final String ALL = "all";

    private final GradusCommand gradus;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "EXERCISE",
            description = "Id of the exercise, as 'gradus list' shows it, or 'all': everything you began.",
            completionCandidates = ExerciseIds.class)
    private Optional<String> exercise = Optional.empty();

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FILE",
            description = "Your source, or a folder of sources.")
    private List<Path> files = List.of();

    @Mixin
    private WorkspaceOption workspace;

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
    public Integer call() throws InterruptedException {
        if (exercise.filter(ALL::equals).isPresent()) {
            if (!files.isEmpty()) {
                throw new UserErrorException("'check all' finds the files itself; type 'gradus check all'");
            }
            return new CheckAll(gradus, Practice.in(workspace.require(), gradus), limits.limits(), seed, json).run();
        }
        return files.isEmpty() ? checkFound() : checkNamed();
    }

    private int checkNamed() {
        Exercise wanted = ExerciseParameter.find(exercise.orElseThrow());
        Report report = grade(wanted, read(files));
        workspace
                .find()
                .filter(around -> files.stream().allMatch(around::holds))
                .map(around -> Practice.in(around, gradus))
                .ifPresent(practice -> note(practice, practice.drill(Optional.of(wanted.id())), report));
        return ExitCode.of(report.verdict());
    }

    private int checkFound() {
        Optional<Workspace> around = workspace.find();
        if (around.isEmpty() && exercise.isPresent()) {
            Exercise wanted = ExerciseParameter.find(exercise.get());
            throw new UserErrorException("There is no file to check; name it, as in 'gradus check " + wanted.id() + " "
                    + wanted.skeletonName() + ".java', or change into a workspace, which 'gradus init DIR' makes");
        }
        Practice practice = Practice.in(workspace.require(), gradus);
        Drill drill = practice.drill(exercise);
        LearnerFiles sources = LearnerFiles.of(practice.workspace());
        Report report = grade(drill.exercise(), read(sources.withWhatItUses(sources.require(drill))));
        note(practice, drill, report);
        return ExitCode.of(report.verdict());
    }

    private Report grade(Exercise wanted, Submission submission) {
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
            return report;
        }
    }

    static Submission read(List<Path> files) {
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

    /** Records a pass, and says what can be done now. */
    private void note(Practice practice, Drill drill, Report report) {
        boolean passed = report.verdict() == Verdict.PASSED;
        if (passed) {
            practice.passed(drill);
        }
        if (!json) {
            gradus.out().println();
            gradus.out()
                    .println(
                            passed
                                    ? practice.score() + " 'gradus next' goes on, 'gradus solution " + drill.id()
                                            + "' shows the reference."
                                    : "'gradus hint " + drill.id() + "' gives a hint.");
        }
    }
}
