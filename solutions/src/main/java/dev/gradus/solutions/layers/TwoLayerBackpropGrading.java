package dev.gradus.solutions.layers;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Dimensions;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.layers.TwoLayerBackprop;
import dev.gradus.exercises.layers.TwoLayerBackprop.Activation;
import dev.gradus.exercises.layers.TwoLayerBackprop.DenseGradients;
import dev.gradus.exercises.layers.TwoLayerBackprop.Forward;
import dev.gradus.exercises.layers.TwoLayerBackprop.Gradients;
import dev.gradus.matrix.Matrices;
import dev.gradus.solutions.activations.ReferenceSigmoidDerivative;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * Judges a {@link TwoLayerBackprop} step by step. Every step gets the right upstream values, so that a slip in one of
 * them costs its own check, and then those of the whole.
 */
@Grading(contract = TwoLayerBackprop.class)
public final class TwoLayerBackpropGrading {
    private static final Tolerance CLOSE = Tolerance.standard();

    /**
     * What formulas reach: 100 roundings of products that are at most 10 times the tensor's largest entry, times 4 for
     * another order of summation, are 4.4e-13. The best central difference of the loss is right to about 1e-11.
     */
    private static final Tolerance DIGITS =
            new Tolerance(1e-12, 1e-13, "100 roundings x cancellation 10 x 4 x 2^-53 is 4.4e-13");

    /**
     * Clipping p to 1 − 10⁻¹² leaves 1 − p = 1.0000889·10⁻¹² after rounding, clipping 1 − p leaves 10⁻¹²: their
     * logarithms differ by 8.9·10⁻⁵ in 27.6, which is 3.3·10⁻⁶.
     */
    private static final Tolerance CLIPPED =
            new Tolerance(1e-5, 1e-9, "two right ways to clip differ by 3.3e-6; another clip differs by 0.1 or more");

    /** A numeric derivative takes a dozen losses for every parameter. */
    private static final List<Dimensions> SMALL =
            List.of(new Dimensions(4, 2, 3, 1), new Dimensions(5, 2, 4, 3), new Dimensions(4, 2, 3, 1));

    private static final Dimensions SQUARE = new Dimensions(5, 4, 4, 4);
    private static final double HUGE = 1e4;

    @Check(order = 1, points = 2, title = "dense adds the bias of each unit to x·w in every row")
    void dense(@Submitted TwoLayerBackprop submission, @Reference TwoLayerBackprop reference, Cases cases) {
        List<Layer> layers = Layer.drawAll(cases, 3);
        List<SimpleMatrix> z = Independent.each(submission, layers, (s, l) -> s.dense(l.x(), l.w(), l.b()));
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            layer.givenForward(that("dense(x, w, b)", z.get(i)))
                    .isCloseTo(reference.dense(layer.x(), layer.w(), layer.b()), CLOSE);
        }
    }

    @Check(order = 2, points = 3, title = "the forward pass is right layer by layer, for every hidden activation")
    void forward(@Submitted TwoLayerBackprop submission, @Reference TwoLayerBackprop reference, Cases cases) {
        compareForward(submission, reference, Network.drawAll(cases, 2));
    }

    @Check(order = 3, points = 2, title = "the loss is the binary cross-entropy, averaged over the samples")
    void loss(@Submitted TwoLayerBackprop submission, @Reference TwoLayerBackprop reference, Cases cases) {
        List<Answers> batches = Answers.drawAll(cases, 3);
        List<Double> losses = Independent.each(submission, batches, (s, b) -> s.loss(b.a2(), b.y()));
        for (int i = 0; i < batches.size(); i++) {
            Answers batch = batches.get(i);
            batch.given(that("loss(a2, y)", losses.get(i))).isCloseTo(reference.loss(batch.a2(), batch.y()), CLOSE);
        }
    }

    @Check(
            order = 4,
            points = 1,
            title = "the loss stays finite where an output is exactly 0 or 1",
            visibility = Visibility.HIDDEN)
    void lossAtTheEnds(@Submitted TwoLayerBackprop submission, @Reference TwoLayerBackprop reference) {
        // One sample and one output: whatever is averaged or summed wrongly was seen by the check before.
        List<Answers> batches = List.of(
                Answers.single(0, 1),
                Answers.single(1, 0),
                Answers.single(0, 0),
                Answers.single(1, 1),
                Answers.single(1e-15, 1));
        List<Double> losses = Independent.each(submission, batches, (s, b) -> s.loss(b.a2(), b.y()));
        for (int i = 0; i < batches.size(); i++) {
            Answers batch = batches.get(i);
            batch.given(that("loss(a2, y)", losses.get(i))).isCloseTo(reference.loss(batch.a2(), batch.y()), CLIPPED);
        }
    }

    @Check(order = 5, points = 2, title = "outputDelta is the gradient of the loss by the logits")
    void outputDelta(@Submitted TwoLayerBackprop submission, @Reference TwoLayerBackprop reference, Cases cases) {
        List<Answers> batches = Answers.drawAll(cases, 3);
        List<SimpleMatrix> deltas = Independent.each(submission, batches, (s, b) -> s.outputDelta(b.a2(), b.y()));
        for (int i = 0; i < batches.size(); i++) {
            Answers batch = batches.get(i);
            batch.given(that("outputDelta(a2, y)", deltas.get(i)))
                    .isCloseTo(reference.outputDelta(batch.a2(), batch.y()), CLOSE);
        }
    }

    @Check(order = 6, points = 3, title = "hiddenDelta carries the gradient back through w2 and g′(z1)")
    void hiddenDelta(@Submitted TwoLayerBackprop submission, @Reference TwoLayerBackprop reference, Cases cases) {
        compareHiddenDelta(
                submission,
                reference,
                HiddenStep.drawAll(cases, cases.networkSizes().subList(0, 3)));
    }

    @Check(order = 7, points = 3, title = "denseBackward gives the gradients by weights, biases and inputs")
    void denseBackward(@Submitted TwoLayerBackprop submission, @Reference TwoLayerBackprop reference, Cases cases) {
        compareDenseBackward(submission, reference, Layer.drawAll(cases, 3));
    }

    @Check(
            order = 8,
            points = 1,
            title = "square layers are no exception: what must be transposed is transposed",
            visibility = Visibility.HIDDEN)
    void squareLayers(@Submitted TwoLayerBackprop submission, @Reference TwoLayerBackprop reference, Cases cases) {
        compareDenseBackward(submission, reference, List.of(Layer.draw(cases, 5, 4, 4), Layer.draw(cases, 4, 4, 4)));
        compareHiddenDelta(submission, reference, HiddenStep.drawAll(cases, List.of(SQUARE)));
    }

    @Check(order = 9, points = 4, title = "backprop gives the gradients of all four parameters")
    void backprop(
            @Submitted TwoLayerBackprop submission,
            @Reference TwoLayerBackprop reference,
            Cases cases,
            Evidence evidence) {
        compareGradients(submission, reference, Network.drawAll(cases, 3), DIGITS, evidence);
    }

    @Check(order = 10, points = 3, title = "every gradient agrees with the numeric derivative of the loss")
    void numericGradient(
            @Submitted TwoLayerBackprop submission,
            @Reference TwoLayerBackprop reference,
            Cases cases,
            Evidence evidence) {
        for (Activation hidden : Activation.values()) {
            Network network = Network.draw(cases, SMALL.get(hidden.ordinal()), hidden);
            boolean judged = new NumericComparison(submission, reference, network)
                    .judges(cases.random().nextLong());
            if (!judged) {
                compareGradients(submission, reference, List.of(network), CLOSE, evidence);
            }
        }
    }

    @Check(
            order = 11,
            points = 1,
            title = "the gradient of a batch is the mean over its samples, in any order",
            visibility = Visibility.HIDDEN)
    void batches(@Submitted TwoLayerBackprop submission, Cases cases) {
        for (Activation hidden : Activation.values()) {
            Dimensions size = cases.networkSizes().get(3);
            Network batch = Network.draw(cases, size, hidden);
            int m = size.batch();
            List<Network> parts = List.of(batch, batch.rows(0, 2), batch.rows(2, m - 1), batch.rows(m - 1, m));
            List<Gradients> gradients = gradients(submission, parts);
            for (Tensor tensor : Tensor.values()) {
                SimpleMatrix whole = tensor.of(gradients.get(0));
                batch.given(that(tensor.label(), whole)).hasShape(tensor.rows(batch), tensor.columns(batch));
                SimpleMatrix mean = new SimpleMatrix(whole.getNumRows(), whole.getNumCols());
                for (int part = 1; part < parts.size(); part++) {
                    SimpleMatrix gradient = tensor.of(gradients.get(part));
                    parts.get(part)
                            .given(that(tensor.label(), gradient))
                            .hasShape(mean.getNumRows(), mean.getNumCols())
                            .isFinite();
                    mean = mean.plus(gradient.scale((double) parts.get(part).x().getNumRows() / m));
                }
                batch.given(that(tensor.label() + " of the whole batch, against the mean of its parts", whole))
                        .isCloseTo(mean, CLOSE);
            }
        }
    }

    @Check(order = 12, points = 1, title = "logits of thousands give no NaN", visibility = Visibility.HIDDEN)
    void hugeLogits(@Submitted TwoLayerBackprop submission, Cases cases) {
        Network network = Network.draw(cases, cases.networkSizes().get(1), Activation.RELU)
                .scaledInputs(HUGE);
        Forward got = submission.forward(network.x(), network.parameters(), network.hidden());
        int m = network.y().getNumRows();
        int k = network.y().getNumCols();
        network.given(that("z2", got.z2())).hasShape(m, k).isFinite();
        // The sigmoid of its own logits: how they came about was judged before.
        SimpleMatrix outputs = Matrices.map(got.z2(), new ReferenceSigmoidDerivative()::sigmoid);
        network.given(that("a2", got.a2())).isCloseTo(outputs, CLOSE);
        Gradients gradients = submission.backprop(network.x(), network.y(), network.parameters(), network.hidden());
        for (Tensor tensor : Tensor.values()) {
            network.given(that(tensor.label(), tensor.of(gradients))).isFinite();
        }
    }

    private static void compareForward(
            TwoLayerBackprop submission, TwoLayerBackprop reference, List<Network> networks) {
        List<Forward> answers =
                Independent.each(submission, networks, (s, n) -> s.forward(n.x(), n.parameters(), n.hidden()));
        for (int i = 0; i < networks.size(); i++) {
            Network network = networks.get(i);
            Forward got = answers.get(i);
            Forward right = reference.forward(network.x(), network.parameters(), network.hidden());
            network.given(that("z1", got.z1())).isCloseTo(right.z1(), CLOSE);
            network.given(that("a1", got.a1())).isCloseTo(right.a1(), CLOSE);
            network.given(that("z2", got.z2())).isCloseTo(right.z2(), CLOSE);
            network.given(that("a2", got.a2())).isCloseTo(right.a2(), CLOSE);
        }
    }

    private static void compareHiddenDelta(
            TwoLayerBackprop submission, TwoLayerBackprop reference, List<HiddenStep> steps) {
        List<SimpleMatrix> deltas = Independent.each(
                submission, steps, (s, step) -> s.hiddenDelta(step.dZ2(), step.w2(), step.z1(), step.hidden()));
        for (int i = 0; i < steps.size(); i++) {
            HiddenStep step = steps.get(i);
            step.given(that("hiddenDelta(dZ2, w2, z1, hidden)", deltas.get(i)))
                    .isCloseTo(reference.hiddenDelta(step.dZ2(), step.w2(), step.z1(), step.hidden()), CLOSE);
        }
    }

    private static void compareDenseBackward(
            TwoLayerBackprop submission, TwoLayerBackprop reference, List<Layer> layers) {
        List<DenseGradients> answers =
                Independent.each(submission, layers, (s, l) -> s.denseBackward(l.x(), l.w(), l.dZ()));
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            DenseGradients got = answers.get(i);
            DenseGradients right = reference.denseBackward(layer.x(), layer.w(), layer.dZ());
            layer.givenBackward(that("dW", got.dW())).isCloseTo(right.dW(), CLOSE);
            layer.givenBackward(that("db", got.db())).isCloseTo(right.db(), CLOSE);
            layer.givenBackward(that("dX", got.dX())).isCloseTo(right.dX(), CLOSE);
        }
    }

    /** From the output backwards, so that the first wrong tensor is where it starts to go wrong. */
    private static void compareGradients(
            TwoLayerBackprop submission,
            TwoLayerBackprop reference,
            List<Network> networks,
            Tolerance tolerance,
            Evidence evidence) {
        List<Gradients> answers = gradients(submission, networks);
        List<Gradients> right = gradients(reference, networks);
        for (int i = 0; i < networks.size(); i++) {
            try {
                for (Tensor tensor : Tensor.values()) {
                    Expect got = that(tensor.label(), tensor.of(answers.get(i)));
                    networks.get(i).given(got).isCloseTo(tensor.of(right.get(i)), tolerance);
                }
            } catch (CheckFailed failed) {
                GradientPictures.show(evidence, answers.get(i), right.get(i));
                LastDigits.missing(answers, right).ifPresent(says -> evidence.flag("looks-numeric", says));
                throw failed;
            }
        }
    }

    private static List<Gradients> gradients(TwoLayerBackprop submission, List<Network> networks) {
        return Independent.each(submission, networks, (s, n) -> s.backprop(n.x(), n.y(), n.parameters(), n.hidden()));
    }
}
