package dev.gradus.solutions.layers;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.LayeredNetwork;
import dev.gradus.exercises.layers.LayeredNetwork.Forward;
import dev.gradus.exercises.layers.LayeredNetwork.LayerGradients;
import dev.gradus.exercises.layers.LayeredNetwork.Loss;
import dev.gradus.exercises.layers.LayeredNetwork.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/**
 * Judges a {@link LayeredNetwork} method by method. The backward pass gets the right forward pass, so that a slip in one
 * of them costs its own checks.
 */
@Grading(contract = LayeredNetwork.class)
public final class LayeredNetworkGrading {
    private static final Tolerance CLOSE = Tolerance.standard();

    /** Clipping p and clipping 1 − p give logarithms that differ by 8.9e-5, of at most 27.6. */
    private static final Tolerance CLIPPED =
            new Tolerance(0, 1e-3, "two right ways to clip differ by 8.9e-5; another clip differs by 0.1 or more");

    private static final double HUGE = 1e5;

    @Check(
            order = 1,
            points = 2,
            title = "initialize makes layers of the right shapes with random weights and zero biases")
    void initialize(@Submitted LayeredNetwork submission, Cases cases) {
        List<int[]> sizes = List.of(new int[] {2, 3, 1}, new int[] {40, 30, 3});
        // Everything is asked before anything is judged: only a large layer tells a diagnosis how weights were drawn.
        List<List<Network>> made = new ArrayList<>();
        for (int[] each : sizes) {
            List<Random> sources = List.of(cases.nextRandom(), cases.nextRandom());
            made.add(Independent.each(
                    submission,
                    sources,
                    (s, random) -> s.initialize(each, HiddenActivation.RELU, Loss.CATEGORICAL_CROSS_ENTROPY, random)));
        }
        for (int i = 0; i < sizes.size(); i++) {
            for (Network network : made.get(i)) {
                FirstParameters.judge(network, sizes.get(i));
            }
            FirstParameters.judgeDifferent(made.get(i).get(0), made.get(i).get(1));
        }
    }

    @Check(order = 2, points = 2, title = "forward is right layer by layer, for every activation and every loss")
    void forward(@Submitted LayeredNetwork submission, @Reference LayeredNetwork reference, Cases cases) {
        compareForward(submission, reference, drawAll(cases, 3, 2, 4, 3));
    }

    @Check(order = 3, points = 2, title = "loss is right for each of the three")
    void losses(@Submitted LayeredNetwork submission, @Reference LayeredNetwork reference, Cases cases) {
        List<Outputs> batches = new ArrayList<>();
        for (Loss loss : Loss.values()) {
            for (int m : new int[] {3, 5}) {
                batches.add(Outputs.draw(cases, loss, m, 4));
            }
        }
        compareLosses(submission, reference, batches, CLOSE);
    }

    @Check(
            order = 4,
            points = 1,
            title = "loss stays finite where an output is exactly 0 or 1",
            visibility = Visibility.HIDDEN)
    void lossesAtTheEnds(@Submitted LayeredNetwork submission, @Reference LayeredNetwork reference) {
        compareLosses(
                submission,
                reference,
                List.of(
                        Outputs.of(Loss.BINARY_CROSS_ENTROPY, new double[] {0}, new double[] {1}),
                        Outputs.of(Loss.BINARY_CROSS_ENTROPY, new double[] {1}, new double[] {0}),
                        Outputs.of(Loss.BINARY_CROSS_ENTROPY, new double[] {1}, new double[] {1}),
                        Outputs.of(Loss.CATEGORICAL_CROSS_ENTROPY, new double[] {1, 0, 0}, new double[] {0, 1, 0}),
                        Outputs.of(Loss.CATEGORICAL_CROSS_ENTROPY, new double[] {1, 0, 0}, new double[] {1, 0, 0})),
                CLIPPED);
    }

    @Check(order = 5, points = 3, title = "backward through one hidden layer, for every activation and every loss")
    void backwardThroughOneHiddenLayer(
            @Submitted LayeredNetwork submission, @Reference LayeredNetwork reference, Cases cases, Evidence evidence) {
        compareBackward(submission, reference, drawAll(cases, 5, 2, 4, 3), evidence);
    }

    @Check(order = 6, points = 3, title = "backward through deeper networks")
    void backwardThroughDeeperNetworks(
            @Submitted LayeredNetwork submission, @Reference LayeredNetwork reference, Cases cases, Evidence evidence) {
        List<LabelledNetwork> networks = new ArrayList<>();
        for (HiddenActivation hidden : HiddenActivation.values()) {
            networks.add(LabelledNetwork.draw(cases, hidden, Loss.HALF_SQUARED_ERROR, 4, 3, 5, 6, 1));
        }
        networks.add(LabelledNetwork.draw(cases, HiddenActivation.TANH, Loss.BINARY_CROSS_ENTROPY, 3, 4, 4, 4, 4, 4));
        compareBackward(submission, reference, networks, evidence);
    }

    @Check(order = 7, points = 3, title = "every gradient agrees with the numeric derivative of the loss")
    void numericDerivatives(
            @Submitted LayeredNetwork submission, @Reference LayeredNetwork reference, Cases cases, Evidence evidence) {
        HiddenActivation[] activations = HiddenActivation.values();
        for (Loss loss : Loss.values()) {
            LabelledNetwork batch = LabelledNetwork.draw(cases, activations[loss.ordinal()], loss, 3, 2, 3, 2, 3);
            boolean judged = new LayeredNetworkComparison(submission, reference, batch)
                    .judges(cases.random().nextLong());
            if (!judged) {
                compareBackward(submission, reference, List.of(batch), evidence);
            }
        }
    }

    @Check(
            order = 8,
            points = 1,
            title = "the gradient of a batch is the mean over its samples",
            visibility = Visibility.HIDDEN)
    void batches(@Submitted LayeredNetwork submission, @Reference LayeredNetwork reference, Cases cases) {
        for (Loss loss : Loss.values()) {
            LabelledNetwork batch = LabelledNetwork.draw(cases, HiddenActivation.TANH, loss, 5, 3, 4, 3);
            List<LabelledNetwork> parts = List.of(batch, batch.rows(0, 2), batch.rows(2, 5));
            List<List<LayerGradients>> gradients = backward(submission, reference, parts);
            for (int l = 0; l < 2; l++) {
                LayerGradients whole = gradients.get(0).get(l);
                LayerGradients first = gradients.get(1).get(l);
                LayerGradients rest = gradients.get(2).get(l);
                batch.given(that("dW[" + l + "] of the batch, against its parts", whole.dW()))
                        .isCloseTo(first.dW().scale(0.4).plus(rest.dW().scale(0.6)), CLOSE);
                batch.given(that("db[" + l + "] of the batch, against its parts", whole.db()))
                        .isCloseTo(first.db().scale(0.4).plus(rest.db().scale(0.6)), CLOSE);
            }
        }
    }

    @Check(
            order = 9,
            points = 1,
            title = "a network without hidden layer, and a batch of one",
            visibility = Visibility.HIDDEN)
    void smallestNetworks(
            @Submitted LayeredNetwork submission, @Reference LayeredNetwork reference, Cases cases, Evidence evidence) {
        List<LabelledNetwork> networks = new ArrayList<>();
        for (Loss loss : Loss.values()) {
            networks.add(LabelledNetwork.draw(cases, HiddenActivation.RELU, loss, 4, 5, 3));
            networks.add(LabelledNetwork.draw(cases, HiddenActivation.SIGMOID, loss, 1, 2, 5, 3));
        }
        compareForward(submission, reference, networks);
        compareBackward(submission, reference, networks, evidence);
    }

    @Check(order = 10, points = 1, title = "predict gives decisions in the form of targets")
    void predictions(@Submitted LayeredNetwork submission, @Reference LayeredNetwork reference, Cases cases) {
        List<LabelledNetwork> networks = new ArrayList<>();
        for (Loss loss : Loss.values()) {
            networks.add(LabelledNetwork.draw(cases, HiddenActivation.TANH, loss, 9, 2, 6, 4));
            networks.add(LabelledNetwork.draw(cases, HiddenActivation.RELU, loss, 12, 3, 5, 7));
        }
        List<SimpleMatrix> got = Independent.each(submission, networks, (s, n) -> s.predict(n.network(), n.x()));
        for (int i = 0; i < networks.size(); i++) {
            LabelledNetwork network = networks.get(i);
            network.given(that("predict(network, x)", got.get(i)))
                    .isCloseTo(reference.predict(network.network(), network.x()), CLOSE);
        }
    }

    @Check(
            order = 11,
            points = 1,
            title = "pre-activations of hundreds of thousands give no NaN",
            visibility = Visibility.HIDDEN)
    void hugePreActivations(@Submitted LayeredNetwork submission, @Reference LayeredNetwork reference, Cases cases) {
        List<LabelledNetwork> networks = new ArrayList<>();
        for (Loss loss : Loss.values()) {
            LabelledNetwork network = LabelledNetwork.draw(cases, HiddenActivation.TANH, loss, 3, 4, 5);
            SimpleMatrix large = network.x().extractVector(true, 1).scale(HUGE);
            networks.add(network.with(large.concatRows(network.x().extractVector(true, 0), large.negative())));
        }
        compareForward(submission, reference, networks);
    }

    /** One network for each hidden activation and loss. */
    private static List<LabelledNetwork> drawAll(Cases cases, int batch, int... sizes) {
        List<LabelledNetwork> networks = new ArrayList<>();
        for (HiddenActivation hidden : HiddenActivation.values()) {
            for (Loss loss : Loss.values()) {
                networks.add(LabelledNetwork.draw(cases, hidden, loss, batch, sizes));
            }
        }
        return networks;
    }

    private static void compareForward(
            LayeredNetwork submission, LayeredNetwork reference, List<LabelledNetwork> networks) {
        List<Forward> answers = Independent.each(submission, networks, (s, n) -> s.forward(n.network(), n.x()));
        for (int i = 0; i < networks.size(); i++) {
            LabelledNetwork network = networks.get(i);
            Forward got = answers.get(i);
            Forward right = reference.forward(network.network(), network.x());
            requireLayers(network, "z", got.z());
            requireLayers(network, "a", got.a());
            for (int l = 0; l < right.z().size(); l++) {
                network.given(that("z[" + l + "]", got.z().get(l)))
                        .isCloseTo(right.z().get(l), CLOSE);
                network.given(that("a[" + l + "]", got.a().get(l)))
                        .isCloseTo(right.a().get(l), CLOSE);
            }
        }
    }

    private static void compareLosses(
            LayeredNetwork submission, LayeredNetwork reference, List<Outputs> batches, Tolerance tolerance) {
        List<Double> got = Independent.each(submission, batches, (s, b) -> s.loss(b.loss(), b.a(), b.y()));
        for (int i = 0; i < batches.size(); i++) {
            Outputs batch = batches.get(i);
            that("loss(loss, a, y)", got.get(i))
                    .given("loss", batch.loss())
                    .given("a", batch.a())
                    .given("y", batch.y())
                    .isCloseTo(reference.loss(batch.loss(), batch.a(), batch.y()), tolerance);
        }
    }

    /** From the last layer to the first, so that the first finding is where it starts to go wrong. */
    private static void compareBackward(
            LayeredNetwork submission, LayeredNetwork reference, List<LabelledNetwork> networks, Evidence evidence) {
        List<List<LayerGradients>> answers = backward(submission, reference, networks);
        List<List<LayerGradients>> right = backward(reference, reference, networks);
        for (int i = 0; i < networks.size(); i++) {
            LabelledNetwork network = networks.get(i);
            for (int l = network.network().layers().size() - 1; l >= 0; l--) {
                LayerGradients got = answers.get(i).get(l);
                LayerGradients wanted = right.get(i).get(l);
                try {
                    network.given(that("dW[" + l + "]", got.dW())).isCloseTo(wanted.dW(), CLOSE);
                    network.given(that("db[" + l + "]", got.db())).isCloseTo(wanted.db(), CLOSE);
                } catch (CheckFailed failed) {
                    GradientPictures.show(evidence, "dW[" + l + "]", got.dW(), wanted.dW());
                    GradientPictures.show(evidence, "db[" + l + "]", got.db(), wanted.db());
                    throw failed;
                }
            }
        }
    }

    /** Gradients with one entry for each layer. */
    private static List<List<LayerGradients>> backward(
            LayeredNetwork submission, LayeredNetwork reference, List<LabelledNetwork> networks) {
        List<Forward> forward = networks.stream()
                .map(n -> reference.forward(n.network(), n.x()))
                .toList();
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < networks.size(); i++) {
            indices.add(i);
        }
        List<List<LayerGradients>> gradients = Independent.each(submission, indices, (s, i) -> {
            LabelledNetwork network = networks.get(i);
            return s.backward(network.network(), network.x(), forward.get(i), network.y());
        });
        for (int i = 0; i < networks.size(); i++) {
            requireLayers(networks.get(i), "backward(network, x, forward, y)", gradients.get(i));
        }
        return gradients;
    }

    private static void requireLayers(LabelledNetwork network, String name, List<?> list) {
        int layers = network.network().layers().size();
        int size = list == null ? 0 : list.size();
        that(name, list)
                .satisfies(
                        size == layers,
                        name + " has " + size + (size == 1 ? " entry" : " entries") + " for a network with " + layers
                                + (layers == 1 ? " layer" : " layers"));
    }

    /** Outputs with targets. */
    private record Outputs(Loss loss, SimpleMatrix a, SimpleMatrix y) {
        static Outputs of(Loss loss, double[] a, double[] y) {
            return new Outputs(loss, new SimpleMatrix(new double[][] {a}), new SimpleMatrix(new double[][] {y}));
        }

        static Outputs draw(Cases cases, Loss loss, int m, int k) {
            SimpleMatrix a = switch (loss) {
                case BINARY_CROSS_ENTROPY -> cases.probabilities(m, k, 0.03, 0.97);
                case CATEGORICAL_CROSS_ENTROPY -> cases.distributions(m, k);
                case HALF_SQUARED_ERROR -> cases.normal(m, k, 1.5);
            };
            return new Outputs(loss, a, LabelledNetwork.targets(cases, loss, m, k));
        }
    }
}
