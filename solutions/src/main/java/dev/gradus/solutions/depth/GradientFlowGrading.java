package dev.gradus.solutions.depth;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.depth.GradientFlow;
import dev.gradus.exercises.depth.GradientFlow.Activation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Judges a {@link GradientFlow}: factors, products and bounds of chains, then whole networks; every number by itself. */
@Grading(contract = GradientFlow.class)
public final class GradientFlowGrading {
    /**
     * Every layer adds some 20 roundings, of which the slope 1 − tanh² may lose up to a factor 100 in digits: in 12 layers
     * 20 · 100 · 12 · 2⁻⁵³ is 3·10⁻¹². No absolute part: the first layers' numbers are tiny.
     */
    private static final Tolerance EACH =
            new Tolerance(1e-9, 1e-300, "20 roundings a layer x cancellation 100 x 12 layers x 2^-53 is 3e-12");

    private static final double EXPLODING = 8;
    private static final double ONE_TO_ONE = 1.2;
    private static final double HE = Math.sqrt(2);

    /** Large weights; with larger ones units saturate until a(1 − a) has lost the digits asked for. */
    private static final double STEEP = 4;

    /** The arguments of a bound. */
    private record Bound(int layers, double weight, Activation activation) {}

    @Check(order = 1, points = 2, title = "factors is weight times slope, layer by layer")
    void factors(@Submitted GradientFlow submission, @Reference GradientFlow reference, Cases cases) {
        List<Chain> chains = Chain.drawAll(cases, 1.5, 1, 4, 6);
        List<double[]> answers =
                Independent.each(submission, chains, (s, c) -> s.factors(c.w(), c.z(), c.activation()));
        for (int i = 0; i < chains.size(); i++) {
            Chain chain = chains.get(i);
            each("factor", answers.get(i), reference.factors(chain.w(), chain.z(), chain.activation()), chain::given);
        }
    }

    @Check(order = 2, points = 2, title = "gradients multiplies the factors from the last layer back")
    void gradients(
            @Submitted GradientFlow submission, @Reference GradientFlow reference, Cases cases, Evidence evidence) {
        List<double[]> factors = List.of(
                new double[] {0.7}, new double[] {0.5, -2, 3}, cases.normalVector(5, 1), cases.normalVector(8, 0.5));
        compareGradients(submission, reference, factors, evidence);
    }

    @Check(order = 3, points = 2, title = "bound is the largest product of factors that is possible")
    void bound(@Submitted GradientFlow submission, @Reference GradientFlow reference, Cases cases) {
        List<Bound> bounds = new ArrayList<>();
        for (Activation activation : Activation.values()) {
            bounds.add(new Bound(1, 1.5, activation));
            bounds.add(new Bound(5, 1, activation));
            bounds.add(new Bound(3, -0.7, activation));
            bounds.add(new Bound(10, EXPLODING, activation));
            bounds.add(new Bound(4, cases.uniform(1.5, 3), activation));
        }
        List<Double> answers =
                Independent.each(submission, bounds, (s, b) -> s.bound(b.layers(), b.weight(), b.activation()));
        for (int i = 0; i < bounds.size(); i++) {
            Bound b = bounds.get(i);
            that("bound(layers, weight, activation)", answers.get(i))
                    .given("layers", b.layers())
                    .given("weight", b.weight())
                    .given("activation", b.activation())
                    .isCloseTo(reference.bound(b.layers(), b.weight(), b.activation()), EACH);
        }
    }

    @Check(order = 4, points = 3, title = "weightGradientNorms gives the norm of every layer's weight gradient")
    void weightGradientNorms(
            @Submitted GradientFlow submission, @Reference GradientFlow reference, Cases cases, Evidence evidence) {
        List<DeepNetwork> networks = List.of(
                DeepNetwork.draw(cases, 3, ONE_TO_ONE, Activation.TANH, 4, 5),
                DeepNetwork.draw(cases, 5, ONE_TO_ONE, Activation.SIGMOID, 4, 3, 6),
                DeepNetwork.draw(cases, 3, HE, Activation.RELU, 4, 6, 5, 2),
                DeepNetwork.draw(cases, 5, ONE_TO_ONE, Activation.TANH, 4, 4, 4, 4));
        compareNorms(submission, reference, networks, evidence);
    }

    @Check(
            order = 5,
            points = 1,
            title = "long chains: gradients that vanish and gradients that explode keep their digits",
            visibility = Visibility.HIDDEN)
    void longChains(
            @Submitted GradientFlow submission, @Reference GradientFlow reference, Cases cases, Evidence evidence) {
        List<double[]> factors = new ArrayList<>();
        for (Chain chain : List.of(
                Chain.draw(cases, 12, 1, Activation.SIGMOID),
                Chain.draw(cases, 12, EXPLODING, Activation.TANH),
                Chain.draw(cases, 10, EXPLODING, Activation.SIGMOID))) {
            factors.add(reference.factors(chain.w(), chain.z(), chain.activation()));
        }
        compareGradients(submission, reference, factors, evidence);
    }

    @Check(
            order = 6,
            points = 2,
            title = "deep networks: the first layers' gradients are right, however small",
            visibility = Visibility.HIDDEN)
    void deepNetworks(
            @Submitted GradientFlow submission, @Reference GradientFlow reference, Cases cases, Evidence evidence) {
        List<DeepNetwork> networks = List.of(
                DeepNetwork.draw(cases, 3, ONE_TO_ONE, Activation.SIGMOID, 4, 4, 4, 4, 4, 4, 4, 4),
                DeepNetwork.draw(cases, 3, HE, Activation.RELU, 5, 5, 5, 5, 5, 5),
                DeepNetwork.draw(cases, 3, STEEP, Activation.SIGMOID, 4, 4, 4, 4, 4, 4));
        compareNorms(submission, reference, networks, evidence);
    }

    private static void compareGradients(
            GradientFlow submission, GradientFlow reference, List<double[]> factors, Evidence evidence) {
        List<double[]> answers = Independent.each(submission, factors, (s, f) -> s.gradients(f));
        for (int i = 0; i < factors.size(); i++) {
            double[] given = factors.get(i);
            double[] right = reference.gradients(given);
            if (answers.get(i).length > 0 && right.length > 1) {
                evidence.show(DepthCurves.of("size of the gradient", answers.get(i), right));
            }
            each("gradient", answers.get(i), right, expect -> expect.given("factors", given));
        }
    }

    private static void compareNorms(
            GradientFlow submission, GradientFlow reference, List<DeepNetwork> networks, Evidence evidence) {
        List<double[]> answers = Independent.each(
                submission, networks, (s, n) -> s.weightGradientNorms(n.x(), n.weights(), n.activation()));
        for (int i = 0; i < networks.size(); i++) {
            DeepNetwork network = networks.get(i);
            double[] right = reference.weightGradientNorms(network.x(), network.weights(), network.activation());
            if (answers.get(i).length > 0 && right.length > 1) {
                evidence.show(DepthCurves.of("norm of dW", answers.get(i), right));
            }
            each("norm", answers.get(i), right, network::given);
        }
    }

    /** Entry by entry, so that a small number is judged by its own size. */
    private static void each(String quantity, double[] got, double[] right, UnaryOperator<Expect> given) {
        given.apply(that(quantity + "s", got)).hasShape(1, right.length).isFinite();
        for (int l = 0; l < right.length; l++) {
            given.apply(that(quantity + " of layer " + (l + 1) + " of " + right.length, got[l]))
                    .isCloseTo(right[l], EACH);
        }
    }
}
