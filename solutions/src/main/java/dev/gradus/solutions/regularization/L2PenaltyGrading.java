package dev.gradus.solutions.regularization;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.gradient.NamedTensors;
import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.regularization.L2Penalty;
import dev.gradus.exercises.regularization.L2Penalty.Layer;
import dev.gradus.solutions.gradients.NumericComparison;
import java.util.ArrayList;
import java.util.List;

/** Judges an {@link L2Penalty}: the penalty, the loss, the gradient of both, and a step. */
@Grading(contract = L2Penalty.class)
public final class L2PenaltyGrading {
    private static final Tolerance CLOSE = Tolerance.standard();

    @Check(order = 1, points = 2, title = "penalty is (λ/2) Σ w² over the weights of all layers")
    void penalty(@Submitted L2Penalty submission, @Reference L2Penalty reference, Cases cases) {
        List<PenalizedNetwork> networks = PenalizedNetwork.drawAll(cases);
        List<Double> answers = Independent.each(submission, networks, (s, n) -> s.penalty(n.layers(), n.lambda()));
        for (int i = 0; i < networks.size(); i++) {
            PenalizedNetwork network = networks.get(i);
            network.given(that("penalty(layers, lambda)", answers.get(i)))
                    .isCloseTo(reference.penalty(network.layers(), network.lambda()), CLOSE);
        }
    }

    @Check(order = 2, points = 1, title = "loss is the mean loss of the samples, plus the penalty")
    void loss(@Submitted L2Penalty submission, @Reference L2Penalty reference, Cases cases) {
        List<double[]> losses = new ArrayList<>();
        for (int m : new int[] {3, 5, 8}) {
            double[] drawn = new double[m];
            for (int i = 0; i < m; i++) {
                drawn[i] = cases.uniform(0.1, 2);
            }
            losses.add(drawn);
        }
        double penalty = cases.uniform(0.5, 2);
        List<Double> answers = Independent.each(submission, losses, (s, l) -> s.loss(l, penalty));
        for (int i = 0; i < losses.size(); i++) {
            that("loss(sampleLosses, penalty)", answers.get(i))
                    .given("sampleLosses", losses.get(i))
                    .given("penalty", penalty)
                    .isCloseTo(reference.loss(losses.get(i), penalty), CLOSE);
        }
    }

    @Check(order = 3, points = 3, title = "gradients adds the gradient of the penalty to that of the data")
    void gradients(@Submitted L2Penalty submission, @Reference L2Penalty reference, Cases cases) {
        List<PenalizedNetwork> networks = PenalizedNetwork.drawAll(cases);
        List<List<Layer>> answers = Independent.each(
                submission, networks, (s, n) -> s.gradients(n.layers(), n.dataGradients(), n.lambda()));
        for (int i = 0; i < networks.size(); i++) {
            PenalizedNetwork n = networks.get(i);
            compare("gradient by ", n, answers.get(i), reference.gradients(n.layers(), n.dataGradients(), n.lambda()));
        }
    }

    @Check(order = 4, points = 2, title = "step goes down the gradient of the loss with the penalty")
    void step(@Submitted L2Penalty submission, @Reference L2Penalty reference, Cases cases) {
        List<PenalizedNetwork> networks = PenalizedNetwork.drawAll(cases);
        List<List<Layer>> answers = Independent.each(
                submission, networks, (s, n) -> s.step(n.layers(), n.dataGradients(), n.lambda(), n.learningRate()));
        for (int i = 0; i < networks.size(); i++) {
            PenalizedNetwork n = networks.get(i);
            compare(
                    "after the step ",
                    n,
                    answers.get(i),
                    reference.step(n.layers(), n.dataGradients(), n.lambda(), n.learningRate()));
        }
    }

    @Check(
            order = 5,
            points = 2,
            title = "without data the gradient is the numeric derivative of the penalty, and 0 for biases",
            visibility = Visibility.HIDDEN)
    void numericGradient(@Submitted L2Penalty submission, @Reference L2Penalty reference, Cases cases) {
        PenalizedNetwork network = PenalizedNetwork.draw(cases, 2, 3).withoutData();
        Layer layer = network.layers().get(0);
        boolean judged = NumericComparison.judges(
                p -> reference.penalty(List.of(layer(p)), network.lambda()),
                tensors(layer),
                p -> {
                    List<Layer> got =
                            submission.gradients(List.of(layer(p)), network.dataGradients(), network.lambda());
                    requireShapes(network, got);
                    return tensors(got.get(0));
                },
                cases.random().nextLong(),
                "one layer with 2 inputs and 3 units, lambda = " + network.lambda());
        if (!judged) {
            compare(
                    "gradient by ",
                    network,
                    submission.gradients(network.layers(), network.dataGradients(), network.lambda()),
                    reference.gradients(network.layers(), network.dataGradients(), network.lambda()));
        }
    }

    @Check(
            order = 6,
            points = 1,
            title = "without data a step multiplies every weight by 1 − ηλ and leaves the biases alone",
            visibility = Visibility.HIDDEN)
    void decay(@Submitted L2Penalty submission, Cases cases) {
        PenalizedNetwork n = PenalizedNetwork.draw(cases, 3, 5, 4).withoutData();
        List<Layer> got = submission.step(n.layers(), n.dataGradients(), n.lambda(), n.learningRate());
        double factor = 1 - n.learningRate() * n.lambda();
        List<Layer> right = n.layers().stream()
                .map(layer -> new Layer(layer.w().scale(factor), layer.b()))
                .toList();
        compare("after the step ", n, got, right);
    }

    private static void compare(String prefix, PenalizedNetwork network, List<Layer> got, List<Layer> right) {
        requireCount(network, got);
        for (int l = 0; l < right.size(); l++) {
            given(network, that(prefix + "w" + (l + 1), got.get(l).w()))
                    .isCloseTo(right.get(l).w(), CLOSE);
            given(network, that(prefix + "b" + (l + 1), got.get(l).b()))
                    .isCloseTo(right.get(l).b(), CLOSE);
        }
    }

    private static Expect given(PenalizedNetwork network, Expect expect) {
        return network.givenAll(expect).given("learningRate", network.learningRate());
    }

    private static void requireCount(PenalizedNetwork network, List<Layer> got) {
        int layers = network.layers().size();
        network.given(that("the number of layers", got.size()))
                .satisfies(got.size() == layers, got.size() + " layers came back where " + layers + " went in");
    }

    private static void requireShapes(PenalizedNetwork network, List<Layer> got) {
        requireCount(network, got);
        that("gradient by w1", got.get(0).w()).hasShape(2, 3);
        that("gradient by b1", got.get(0).b()).hasShape(1, 3);
    }

    private static NamedTensors tensors(Layer layer) {
        return NamedTensors.of("w", layer.w()).and("b", layer.b());
    }

    private static Layer layer(NamedTensors p) {
        return new Layer(p.matrix("w"), p.matrix("b"));
    }
}
