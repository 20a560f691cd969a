package dev.gradus.engine.cage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gradus.engine.compile.CagedCompiler;
import dev.gradus.engine.compile.Compilation;
import dev.gradus.engine.submission.SourceFile;
import dev.gradus.engine.submission.Submission;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** What an ordinary user does with four jobs; {@link OrdinaryUserTest} runs it as one. */
public final class OrdinaryUser {
    private static final int JOBS = 4;

    private OrdinaryUser() {}

    public static void main(String[] arguments) throws IOException {
        RunnerClassPath classPath = TestCages.classPath();
        try (Cage cage = Cages.open(CageRequest.forOthers(classPath, JOBS + 2));
                CagedCompiler compiler = new CagedCompiler(cage)) {
            System.out.println("user " + HostUser.current().uid());
            System.out.println("confinement " + cage.confinement());
            List<CagedProcess> running = new ArrayList<>();
            CagedProcess greedy = start(cage, Inmates.Threader.class);
            running.add(greedy);
            int threads =
                    Integer.parseInt(new BufferedReader(new InputStreamReader(greedy.answers(), UTF_8)).readLine());
            System.out.println("threads " + (threads < 1000 ? "bounded" : "unbounded"));
            greedy.kill();
            for (int i = 0; i < JOBS; i++) {
                running.add(start(cage, Inmates.Echo.class));
            }
            int answered = 0;
            for (CagedProcess process : running.subList(1, running.size())) {
                process.requests().write(6);
                process.requests().flush();
                answered += process.answers().read() == 7 ? 1 : 0;
            }
            System.out.println("answered " + answered);
            Submission submission = Submission.of(new SourceFile(
                    "A.java",
                    "class A implements java.util.function.DoubleUnaryOperator {"
                            + " public double applyAsDouble(double x) { return x; } }"));
            Compilation compilation = compiler.compile(submission, DoubleUnaryOperator.class);
            System.out.println("compiled " + (compilation instanceof Compilation.Compiled));
            running.forEach(CagedProcess::kill);
        }
        System.out.println("done");
    }

    private static CagedProcess start(Cage cage, Class<?> inmate) {
        return ((ProcessCage) cage).start(Workload.RUNNER, Limits.DEFAULT, Inmates.entry(inmate));
    }
}
