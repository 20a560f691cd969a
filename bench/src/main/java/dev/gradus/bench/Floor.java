package dev.gradus.bench;

import dev.gradus.engine.cage.Cage;
import dev.gradus.engine.cage.CageRequest;
import dev.gradus.engine.cage.CagedProcess;
import dev.gradus.engine.cage.Cages;
import dev.gradus.engine.cage.Limits;
import dev.gradus.engine.cage.RunnerClassPath;
import dev.gradus.engine.cage.Workload;
import dev.gradus.engine.compile.CagedCompiler;
import dev.gradus.engine.submission.SourceFile;
import dev.gradus.engine.submission.Submission;
import dev.gradus.exercises.layers.TwoLayerBackprop;
import java.nio.file.Files;
import java.nio.file.Path;

/** The least that grading can cost: for each submission one warm compilation, and one caged process that says hello. */
public final class Floor {
    private Floor() {}

    /** @param arguments a source file, and how many times */
    public static void main(String[] arguments) throws Exception {
        String source = Files.readString(Path.of(arguments[0]));
        int times = Integer.parseInt(arguments[1]);
        try (Cage cage = Cages.open(CageRequest.forOthers(RunnerClassPath.of(TwoLayerBackprop.class), 4));
                CagedCompiler compiler = new CagedCompiler(cage)) {
            for (int i = 0; i < times; i++) {
                compiler.compile(
                        Submission.of(new SourceFile("MyTwoLayerBackprop.java", source + "// " + i + "\n")),
                        TwoLayerBackprop.class);
                // started only returns once the process has said that it runs
                CagedProcess hello = cage.start(Workload.RUNNER, Limits.DEFAULT);
                hello.kill();
            }
        }
    }
}
