package dev.gradus.bench;

import dev.gradus.engine.gradient.GradientCheck;
import dev.gradus.engine.gradient.GradientCheckResult;
import dev.gradus.engine.gradient.NamedTensors;
import dev.gradus.exercises.layers.TwoLayerBackprop;
import dev.gradus.exercises.layers.TwoLayerBackprop.Activation;
import dev.gradus.exercises.layers.TwoLayerBackprop.Parameters;
import dev.gradus.solutions.layers.ReferenceTwoLayerBackprop;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ejml.simple.SimpleMatrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A gradient check of a network with 51 parameters, beside as many evaluations of its loss as a central difference. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GradientCheckBenchmark {
    private final TwoLayerBackprop network = new ReferenceTwoLayerBackprop();
    private final SimpleMatrix x = SimpleMatrix.random_DDRM(5, 4, -1, 1, new Random(1));
    private final SimpleMatrix y =
            new SimpleMatrix(new double[][] {{1, 0, 1}, {0, 1, 1}, {1, 1, 0}, {0, 0, 1}, {1, 0, 0}});
    private final NamedTensors parameters = NamedTensors.of("W1", SimpleMatrix.random_DDRM(4, 6, -1, 1, new Random(2)))
            .and("b1", SimpleMatrix.random_DDRM(1, 6, -1, 1, new Random(3)))
            .and("W2", SimpleMatrix.random_DDRM(6, 3, -1, 1, new Random(4)))
            .and("b2", SimpleMatrix.random_DDRM(1, 3, -1, 1, new Random(5)));

    @Benchmark
    public GradientCheckResult adaptiveCheck() {
        return GradientCheck.of(this::loss).at(parameters).against(p -> {
            TwoLayerBackprop.Gradients g = network.backprop(x, y, parameters(p), Activation.TANH);
            return NamedTensors.of("W1", g.dW1())
                    .and("b1", g.db1())
                    .and("W2", g.dW2())
                    .and("b2", g.db2());
        });
    }

    @Benchmark
    public double evaluationsOfACentralDifference() {
        double sum = 0;
        for (int i = 0; i < 2 * 51; i++) {
            sum += loss(parameters);
        }
        return sum;
    }

    private double loss(NamedTensors p) {
        return network.loss(network.forward(x, parameters(p), Activation.TANH).a2(), y);
    }

    private static Parameters parameters(NamedTensors p) {
        return new Parameters(p.matrix("W1"), p.matrix("b1"), p.matrix("W2"), p.matrix("b2"));
    }
}
