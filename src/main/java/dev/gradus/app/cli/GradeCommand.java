package dev.gradus.app.cli;

import dev.gradus.engine.Grader;
import dev.gradus.engine.GraderSettings;
import dev.gradus.engine.Graders;
import dev.gradus.engine.batch.Batch;
import dev.gradus.engine.batch.BatchResult;
import dev.gradus.engine.batch.BatchSettings;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.submission.Intake;
import dev.gradus.engine.submission.SubmissionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus grade}: grades other people's submissions. */
@Command(
        name = "grade",
        description = {
            "Grades submissions: files, folders with a folder or a file for each person, zip or tar.gz archives of"
                    + " those. Downloads of Canvas and Moodle are understood.",
            "Each result is on disk the moment it is known; started again after whatever happened, it goes on."
        })
final class GradeCommand implements Callable<Integer> {
    private final GradusCommand gradus;

    @Mixin
    private ExerciseParameter exercise;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PATH",
            description = "A source, a folder or an archive of submissions.")
    private List<Path> paths;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            description = "Where the results go; the default is gradus-results/EXERCISE.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "How many submissions are graded at once; by default as many as there are processors.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            converter = SeedConverter.class,
            description = "Seed of the random inputs; by default that of the results in FOLDER, or a new one.")
    private Optional<Long> seed = Optional.empty();

    @Mixin
    private LimitOptions limits;

    @Option(names = "--fresh", description = "Grade again what is graded already.")
    private boolean fresh;

    @Option(names = "--dry-run", description = "Show whose submissions are found, and grade nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the results as JSON.")
    private boolean json;

    @Option(
            names = "--unsafe-no-sandbox",
            description = "Run other people's code without a sandbox where there is none; every report repeats it.")
    private boolean unsafe;

    GradeCommand(GradusCommand gradus) {
        this.gradus = gradus;
    }

    @Override
    public Integer call() throws InterruptedException {
        Exercise wanted = exercise.exercise();
        if (jobs < 1 || jobs > 256) {
            throw new UserErrorException("--jobs has to be 1 to 256, not " + jobs);
        }
        Path folder = out.orElse(Path.of("gradus-results", wanted.id()));
        Intake intake = SubmissionReader.read(paths, Optional.of(folder));
        GradeText text = new GradeText(gradus);
        text.refusals(intake);
        if (intake.entries().isEmpty()) {
            throw new UserErrorException("Nothing can be graded in " + paths.get(0)
                    + (paths.size() > 1 ? " and the other paths" : "")
                    + (intake.refusals().isEmpty() ? "" : ", for the reasons above"));
        }
        if (dryRun) {
            text.found(intake, folder);
            return ExitCode.PASSED;
        }
        return grade(wanted, folder, intake, text);
    }

    private int grade(Exercise wanted, Path folder, Intake intake, GradeText text) throws InterruptedException {
        int parallel = Math.min(jobs, intake.entries().size());
        BatchSettings settings = new BatchSettings(
                wanted,
                folder,
                seed.map(OptionalLong::of).orElse(OptionalLong.empty()),
                limits.limits(),
                parallel,
                fresh);
        BatchResult result;
        try (Grader grader = Graders.open(new GraderSettings(parallel, false, unsafe));
                ProgressDisplay progress = ProgressDisplay.on(gradus)) {
            result = new Batch(settings, grader, progress).run(intake);
        }
        if (json) {
            printResults(folder);
        } else {
            text.results(result);
        }
        return result.exitCode();
    }

    private void printResults(Path folder) {
        try {
            Json.print(gradus.out(), Files.readAllBytes(folder.resolve("results.json")));
        } catch (IOException e) {
            throw new UserErrorException("The results were written to " + folder + " but cannot be read again", e);
        }
    }
}
