package dev.gradus.solutions.training;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.training.XorMlp;
import dev.gradus.exercises.training.XorMlp.Gradients;
import dev.gradus.exercises.training.XorMlp.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.ejml.simple.SimpleMatrix;

/**
 * Judges an {@link XorMlp} part by part, then whole trainings. One epoch and the record of losses are held against the
 * submission's own gradients and loss as well as against the right ones, so that a slip there is not paid for again.
 */
@Grading(contract = XorMlp.class)
public final class XorMlpGrading {
    private static final Tolerance CLOSE = Tolerance.standard();

    /**
     * 1 − (1 − 10⁻¹²) is 1.0000889·10⁻¹² in double precision, so clipping p and clipping 1 − p give logarithms that
     * differ by 8.9·10⁻⁵, of at most 27.6.
     */
    private static final Tolerance CLIPPED =
            new Tolerance(0, 1e-3, "two right ways to clip differ by 8.9e-5; another clip differs by 0.1 or more");

    private static final double SATURATING = 60;

    @Check(order = 1, points = 2, title = "predict gives the network's probabilities")
    void predictions(@Submitted XorMlp submission, @Reference XorMlp reference, Cases cases) {
        List<Network> networks = new ArrayList<>(Network.drawAll(cases));
        networks.add(Network.draw(cases, 5, 1).scaled(SATURATING));
        List<SimpleMatrix> got = Independent.each(submission, networks, (s, n) -> s.predict(n.x(), n.parameters()));
        for (int i = 0; i < networks.size(); i++) {
            Network network = networks.get(i);
            network.given(that("predict(x, p)", got.get(i)))
                    .isCloseTo(reference.predict(network.x(), network.parameters()), CLOSE);
        }
    }

    @Check(order = 2, points = 1, title = "loss is the binary cross-entropy, averaged over the samples")
    void losses(@Submitted XorMlp submission, @Reference XorMlp reference, Cases cases) {
        compareLosses(
                submission,
                reference,
                List.of(
                        Answers.draw(cases, 3, () -> cases.uniform(0.05, 0.95)),
                        Answers.draw(cases, 7, () -> cases.uniform(0.001, 0.999))),
                CLOSE);
    }

    @Check(
            order = 3,
            points = 1,
            title = "loss stays finite where a probability is exactly 0 or 1",
            visibility = Visibility.HIDDEN)
    void lossesOfCertainAnswers(@Submitted XorMlp submission, @Reference XorMlp reference) {
        compareLosses(
                submission,
                reference,
                List.of(
                        Answers.single(1, 1),
                        Answers.single(0, 0),
                        Answers.single(0, 1),
                        Answers.single(1, 0),
                        Answers.single(1e-15, 1)),
                CLIPPED);
    }

    @Check(order = 4, points = 3, title = "gradients are the derivatives of the loss")
    void numericDerivatives(@Submitted XorMlp submission, @Reference XorMlp reference, Cases cases, Evidence evidence) {
        for (Network network : Network.drawAll(cases).subList(0, 2)) {
            new NumericComparison(submission, reference, network)
                    .judge(cases.random().nextLong(), evidence);
        }
    }

    @Check(
            order = 5,
            points = 2,
            title = "gradients are right for any batch, one sample and saturated units included",
            visibility = Visibility.HIDDEN)
    void gradientsOfOtherBatches(@Submitted XorMlp submission, @Reference XorMlp reference, Cases cases) {
        List<Network> networks = new ArrayList<>(List.of(
                new Network(
                        cases.normal(1, 2, 1),
                        new SimpleMatrix(1, 1),
                        Network.draw(cases, 3, 4).parameters()),
                Network.draw(cases, 5, 1)));
        networks.addAll(Network.drawAll(cases));
        networks.add(Network.draw(cases, 6, 5).scaled(SATURATING));
        List<Gradients> got =
                Independent.each(submission, networks, (s, n) -> s.gradients(n.x(), n.y(), n.parameters()));
        for (int i = 0; i < networks.size(); i++) {
            Network network = networks.get(i);
            Gradients right = reference.gradients(network.x(), network.y(), network.parameters());
            for (Tensor tensor : Tensor.values()) {
                network.given(that(tensor.gradientLabel(), tensor.of(got.get(i))))
                        .isCloseTo(tensor.of(right), CLOSE);
            }
        }
    }

    @Check(order = 6, points = 1, title = "initialize gives hidden units that differ, from the given randomness")
    void initialParameters(@Submitted XorMlp submission, Cases cases) {
        for (int hidden : new int[] {3, 8}) {
            List<Random> sources = List.of(cases.nextRandom(), cases.nextRandom());
            List<Parameters> drawn = Independent.each(submission, sources, (s, random) -> s.initialize(hidden, random));
            drawn.forEach(parameters -> InitialParameters.judge(parameters, hidden));
            InitialParameters.judgeDifferent(drawn.get(0), drawn.get(1));
        }
    }

    @Check(order = 7, points = 2, title = "one epoch of train subtracts the learning rate times each gradient")
    void oneEpoch(@Submitted XorMlp submission, @Reference XorMlp reference, Cases cases) {
        SingleEpochs.judgeUpdate(submission, reference, Network.drawAll(cases), cases);
    }

    @Check(order = 8, points = 1, title = "train records the loss before each epoch")
    void recordedLosses(@Submitted XorMlp submission, @Reference XorMlp reference, Cases cases) {
        SingleEpochs.judgeRecord(submission, reference, Network.drawAll(cases), cases);
    }

    @Check(order = 9, points = 2, title = "training on XOR from given parameters follows the right path")
    void trajectory(@Submitted XorMlp submission, @Reference XorMlp reference, Cases cases, Evidence evidence) {
        Trajectory.XOR.judge(submission, reference, Network.drawForXor(cases, 6), evidence);
    }

    @Check(
            order = 10,
            points = 1,
            title = "training on other data follows the right path",
            visibility = Visibility.HIDDEN)
    void trajectoryOnOtherData(
            @Submitted XorMlp submission, @Reference XorMlp reference, Cases cases, Evidence evidence) {
        Trajectory.OTHER.judge(submission, reference, Network.draw(cases, 5, 3), evidence);
    }

    @Check(order = 11, points = 3, title = "the network learns XOR from its own first weights")
    void learnsXor(@Submitted XorMlp submission, @Reference XorMlp reference, Cases cases, Evidence evidence) {
        new XorConvergence(submission, reference).judge(cases, evidence);
    }

    private static void compareLosses(XorMlp submission, XorMlp reference, List<Answers> batches, Tolerance tolerance) {
        List<Double> got = Independent.each(submission, batches, (s, batch) -> s.loss(batch.a2(), batch.y()));
        for (int i = 0; i < batches.size(); i++) {
            Answers batch = batches.get(i);
            that("loss(a2, y)", got.get(i))
                    .given("a2", batch.a2())
                    .given("y", batch.y())
                    .isCloseTo(reference.loss(batch.a2(), batch.y()), tolerance);
        }
    }

    /** Probabilities with labels. */
    private record Answers(SimpleMatrix a2, SimpleMatrix y) {
        static Answers single(double a2, double y) {
            return new Answers(new SimpleMatrix(new double[][] {{a2}}), new SimpleMatrix(new double[][] {{y}}));
        }

        static Answers draw(Cases cases, int samples, DoubleSupplier probability) {
            SimpleMatrix a2 = new SimpleMatrix(samples, 1);
            for (int i = 0; i < samples; i++) {
                a2.set(i, 0, probability.getAsDouble());
            }
            return new Answers(a2, cases.binaryLabels(samples, 1));
        }
    }
}
