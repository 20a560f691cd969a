package dev.gradus.bench;

import dev.gradus.engine.cage.Cage;
import dev.gradus.engine.cage.CageRequest;
import dev.gradus.engine.cage.Cages;
import dev.gradus.engine.cage.Limits;
import dev.gradus.engine.cage.RunnerClassPath;
import dev.gradus.engine.compile.CagedCompiler;
import dev.gradus.engine.compile.Compilation;
import dev.gradus.engine.remote.CagedHost;
import dev.gradus.engine.remote.CallListener;
import dev.gradus.engine.remote.ContractProxy;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.remote.Transport;
import dev.gradus.engine.submission.SourceFile;
import dev.gradus.engine.submission.Submission;
import dev.gradus.exercises.activations.SigmoidDerivative;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What one question to a caged submission costs: alone, and sharing a frame with 47 others. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RoundTripBenchmark {
    private static final List<Double> INPUTS =
            IntStream.range(0, 48).mapToObj(i -> i / 8.0 - 3).toList();

    private Cage cage;
    private CagedCompiler compiler;
    private Transport transport;
    private SigmoidDerivative submission;

    @Setup(Level.Trial)
    public void host() {
        cage = Cages.open(CageRequest.forOthers(RunnerClassPath.of(SigmoidDerivative.class), 4));
        compiler = new CagedCompiler(cage);
        Compilation compiled = compiler.compile(
                Submission.of(new SourceFile(
                        "MySigmoid.java",
                        "public class MySigmoid implements dev.gradus.exercises.activations.SigmoidDerivative {"
                                + " public double sigmoid(double z) { return 1 / (1 + Math.exp(-z)); }"
                                + " public double derivative(double z) { return sigmoid(z) * sigmoid(-z); } }")),
                SigmoidDerivative.class);
        Limits limits = new Limits(Duration.ofMinutes(1), Duration.ofMinutes(30), Duration.ofMinutes(10), 128L << 20);
        transport = new CagedHost(cage, SigmoidDerivative.class, (Compilation.Compiled) compiled, limits).open();
        submission = ContractProxy.of(SigmoidDerivative.class, transport, CallListener.NONE);
    }

    @TearDown(Level.Trial)
    public void close() {
        transport.close();
        compiler.close();
        cage.close();
    }

    @Benchmark
    public double oneQuestion() {
        return submission.sigmoid(0.3);
    }

    @Benchmark
    public List<Double> fortyEightQuestionsInAFrame() {
        return Independent.each(submission, INPUTS, SigmoidDerivative::sigmoid);
    }
}
