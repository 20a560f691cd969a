package dev.gradus.solutions.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.grading.Cases;
import dev.gradus.exercises.training.XorMlp;
import dev.gradus.exercises.training.XorMlp.Parameters;
import dev.gradus.exercises.training.XorMlp.Training;
import dev.gradus.matrix.Matrices;
import dev.gradus.solutions.training.alternatives.BiasAsWeightXorMlp;
import dev.gradus.solutions.training.alternatives.LayersXorMlp;
import dev.gradus.solutions.training.alternatives.PlainArraysXorMlp;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the numbers in docs/xor-convergence.md: all of them with {@code gradus.full}, else a sample of the same seeds. */
class XorConvergenceTest {
    private static final boolean FULL = Boolean.getBoolean("gradus.full");
    private static final int SEEDS = FULL ? 5000 : 60;
    private static final int STARTS = FULL ? 20_000 : 300;
    private static final double ROUNDING_OF_AN_EPOCH = 1e-14;

    private final XorMlp reference = new ReferenceXorMlp();

    /** Ways to choose first weights that a right submission may use; biases are zero. */
    enum FirstWeights {
        XAVIER_NORMAL(Random::nextGaussian, fans -> Math.sqrt(2.0 / (fans.in + fans.out))),
        XAVIER_UNIFORM(FirstWeights::symmetric, fans -> Math.sqrt(6.0 / (fans.in + fans.out))),
        HE_NORMAL(Random::nextGaussian, fans -> Math.sqrt(2.0 / fans.in)),
        HE_UNIFORM(FirstWeights::symmetric, fans -> Math.sqrt(6.0 / fans.in)),
        STANDARD_NORMAL(Random::nextGaussian, fans -> 1),
        SYMMETRIC_UNIFORM(FirstWeights::symmetric, fans -> 1),
        SMALLEST_PROMISED(Random::nextGaussian, fans -> 0.3),
        LARGEST_PROMISED(Random::nextGaussian, fans -> 1.5);

        private record Fans(int in, int out) {}

        private final ToDoubleFunction<Random> standard;
        private final ToDoubleFunction<Fans> scale;

        FirstWeights(ToDoubleFunction<Random> standard, ToDoubleFunction<Fans> scale) {
            this.standard = standard;
            this.scale = scale;
        }

        private static double symmetric(Random random) {
            return 2 * random.nextDouble() - 1;
        }

        Parameters draw(long seed) {
            Random random = new Random(seed);
            int h = XorConvergence.HIDDEN;
            return new Parameters(
                    layer(2, h, random), new SimpleMatrix(1, h), layer(h, 1, random), new SimpleMatrix(1, 1));
        }

        private SimpleMatrix layer(int in, int out, Random random) {
            SimpleMatrix weights = new SimpleMatrix(in, out);
            for (int i = 0; i < weights.getNumElements(); i++) {
                weights.set(i, scale.applyAsDouble(new Fans(in, out)) * standard.applyAsDouble(random));
            }
            return weights;
        }
    }

    @ParameterizedTest
    @EnumSource(FirstWeights.class)
    void aRightNetworkLearnsXorInAtLeastNinetyNineOfAHundredTrainings(FirstWeights weights) {
        int learned = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Training training = reference.train(
                    Network.XOR_X,
                    Network.XOR_Y,
                    weights.draw(seed),
                    XorConvergence.LEARNING_RATE,
                    XorConvergence.EPOCHS);
            learned += XorConvergence.isLearned(reference.predict(Network.XOR_X, training.parameters())) ? 1 : 0;
        }
        assertThat(learned).isGreaterThanOrEqualTo((int) Math.ceil(0.99 * SEEDS));
    }

    @Test
    void disturbancesOnATrajectoryGrowLessThanItsToleranceAssumes() {
        double magnification = Math.max(
                magnification(Trajectory.XOR, cases -> Network.drawForXor(cases, 6)),
                magnification(Trajectory.OTHER, cases -> Network.draw(cases, 5, 3)));

        assertThat(magnification).isGreaterThan(1).isLessThan(500);
        assertThat(Trajectory.XOR.epochs() * ROUNDING_OF_AN_EPOCH * 500).isLessThan(Trajectory.TOLERANCE.limit(0) / 2);
    }

    @Test
    void alternativesRoundAnEpochByLessThanTheToleranceAssumes() {
        for (long seed = 0; seed < 200; seed++) {
            Network network = Network.draw(Cases.of(seed, "rounding"), 5, 6);
            Trajectory oneEpoch = new Trajectory(0.5, 1);
            Training right = train(reference, oneEpoch, network);
            for (XorMlp other : List.of(new PlainArraysXorMlp(), new LayersXorMlp(), new BiasAsWeightXorMlp())) {
                assertThat(gap(right, train(other, oneEpoch, network))).isLessThan(ROUNDING_OF_AN_EPOCH);
            }
        }
    }

    private interface Drawing {
        Network draw(Cases cases);
    }

    /** The largest factor by which a small disturbance of the first parameters grows in any loss or parameter. */
    private double magnification(Trajectory trajectory, Drawing drawing) {
        double disturbance = 1e-7;
        double largest = 0;
        for (long seed = 0; seed < STARTS; seed++) {
            Network network = drawing.draw(Cases.of(seed, "magnification"));
            Random random = new Random(seed);
            DoubleUnaryOperator shake = value -> value + disturbance * (random.nextBoolean() ? 1 : -1);
            Network shaken = network.with(shaken(network.parameters(), shake));
            largest =
                    Math.max(largest, gap(train(reference, trajectory, network), train(reference, trajectory, shaken)));
        }
        return largest / disturbance;
    }

    /** The largest difference between two trainings in any loss or parameter. */
    private static double gap(Training one, Training other) {
        double largest = 0;
        for (int epoch = 0; epoch < one.lossBeforeEachEpoch().length; epoch++) {
            largest =
                    Math.max(largest, Math.abs(one.lossBeforeEachEpoch()[epoch] - other.lossBeforeEachEpoch()[epoch]));
        }
        for (Tensor tensor : Tensor.values()) {
            largest = Math.max(
                    largest,
                    tensor.of(one.parameters())
                            .minus(tensor.of(other.parameters()))
                            .elementMaxAbs());
        }
        return largest;
    }

    private static Training train(XorMlp subject, Trajectory trajectory, Network network) {
        return subject.train(
                network.x(), network.y(), network.parameters(), trajectory.learningRate(), trajectory.epochs());
    }

    private static Parameters shaken(Parameters p, DoubleUnaryOperator shake) {
        return new Parameters(
                Matrices.map(p.w1(), shake),
                Matrices.map(p.b1(), shake),
                Matrices.map(p.w2(), shake),
                Matrices.map(p.b2(), shake));
    }
}
