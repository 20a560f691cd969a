package dev.gradus.app.cli;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Packs;
import dev.gradus.engine.verify.ExerciseProof;
import dev.gradus.engine.verify.KillMatrix;
import dev.gradus.engine.verify.Seeds;
import dev.gradus.engine.verify.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus verify}: lets the exercises prove themselves. */
@Command(
        name = "verify",
        description = {
            "Proves that the exercises grade as they should: right implementations score everything, the skeleton"
                    + " nothing, and every known mistake is rejected and named.",
            "Ends with 0 if all of it holds, with 1 if not."
        })
final class VerifyCommand implements Callable<Integer> {
    private final GradusCommand gradus;

    @Parameters(
            arity = "0..1",
            paramLabel = "EXERCISE",
            completionCandidates = ExerciseIds.class,
            description = "The default is all of them.")
    private Optional<String> exercise = Optional.empty();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "Seeds for each right implementation; the default is ${DEFAULT-VALUE}.")
    private int seeds = 50;

    @Option(
            names = "--mistake-seeds",
            paramLabel = "N",
            description = "Seeds for each mistake; the default is ${DEFAULT-VALUE}.")
    private int mistakeSeeds = 3;

    @Option(
            names = "--pair-seeds",
            paramLabel = "N",
            description = "Seeds for each pair of mistakes; the default is ${DEFAULT-VALUE}.")
    private int pairSeeds = 1;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            converter = SeedConverter.class,
            description = "The first seed; the default is 1.")
    private long firstSeed = 1;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "How many gradings run at once; by default as many as there are processors.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--matrix",
            paramLabel = "FILE",
            description = "Also write which check rejects which mistake to this Markdown file.")
    private Optional<Path> matrix = Optional.empty();

    VerifyCommand(GradusCommand gradus) {
        this.gradus = gradus;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (seeds < 1 || mistakeSeeds < 1 || pairSeeds < 1 || jobs < 1) {
            throw new UserErrorException("--seeds, --mistake-seeds, --pair-seeds and --jobs have to be at least 1");
        }
        List<Exercise> exercises = exercise.map(ExerciseParameter::find)
                .map(List::of)
                .orElseGet(() -> Packs.installed().exercises());
        List<ExerciseProof> proofs = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Exercise one : exercises) {
            ExerciseProof proof = prove(one);
            proofs.add(proof);
            proof.problems().forEach(problem -> problems.add(one.id() + ": " + problem));
        }
        matrix.ifPresent(file -> write(file, proofs));
        if (problems.isEmpty()) {
            gradus.out().println("All of it holds.");
            return ExitCode.PASSED;
        }
        gradus.out()
                .println(problems.size() == 1 ? "One thing does not hold:" : problems.size() + " things do not hold:");
        problems.forEach(problem -> gradus.out().println("- " + problem));
        return ExitCode.NOT_PASSED;
    }

    private ExerciseProof prove(Exercise one) throws InterruptedException {
        try (ProgressDisplay progress = ProgressDisplay.on(gradus)) {
            progress.show("Proving " + one.id(), 1);
            Seeds tries = new Seeds(seeds, mistakeSeeds, pairSeeds, firstSeed);
            ExerciseProof proof = new Verification(tries, jobs, progress::of).prove(one);
            gradus.out().print(KillMatrix.markdown(List.of(proof)));
            gradus.out().flush();
            return proof;
        }
    }

    private void write(Path file, List<ExerciseProof> proofs) {
        String heading = "# Which check rejects which mistake\n\nWritten by `gradus verify --matrix`, with " + seeds
                + " seeds for each right implementation, " + mistakeSeeds + " for each mistake and " + pairSeeds
                + " for each pair.\n\n";
        try {
            Files.writeString(file, heading + KillMatrix.markdown(proofs));
        } catch (IOException e) {
            throw new UserErrorException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
