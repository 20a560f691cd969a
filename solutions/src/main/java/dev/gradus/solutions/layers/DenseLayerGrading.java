package dev.gradus.solutions.layers;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.layers.DenseLayer;
import dev.gradus.exercises.layers.DenseLayer.Gradients;
import java.util.List;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;

/** Judges a {@link DenseLayer}: the forward pass, then each of the three gradients in a check of its own. */
@Grading(contract = DenseLayer.class)
public final class DenseLayerGrading {
    private static final Tolerance CLOSE = Tolerance.standard();

    @Check(order = 1, points = 2, title = "forward adds the bias of each unit to x·w in every row")
    void forward(@Submitted DenseLayer submission, @Reference DenseLayer reference, Cases cases) {
        compareForward(submission, reference, Layer.drawAll(cases, 3));
    }

    @Check(
            order = 2,
            points = 1,
            title = "forward is right for square layers, and where even the batch has that size",
            visibility = Visibility.HIDDEN)
    void forwardOfSquareLayers(@Submitted DenseLayer submission, @Reference DenseLayer reference, Cases cases) {
        compareForward(submission, reference, List.of(Layer.draw(cases, 3, 3, 3), Layer.draw(cases, 5, 4, 4)));
    }

    @Check(order = 3, points = 2, title = "dW is the gradient by the weights")
    void weightGradient(@Submitted DenseLayer submission, @Reference DenseLayer reference, Cases cases) {
        compareBackward("dW", Gradients::dW, submission, reference, Layer.drawAll(cases, 3));
    }

    @Check(order = 4, points = 2, title = "db is the gradient by the bias")
    void biasGradient(@Submitted DenseLayer submission, @Reference DenseLayer reference, Cases cases) {
        compareBackward("db", Gradients::db, submission, reference, Layer.drawAll(cases, 3));
    }

    @Check(order = 5, points = 2, title = "dX is the gradient by the inputs")
    void inputGradient(@Submitted DenseLayer submission, @Reference DenseLayer reference, Cases cases) {
        compareBackward("dX", Gradients::dX, submission, reference, Layer.drawAll(cases, 3));
    }

    @Check(
            order = 6,
            points = 1,
            title = "square layers are no exception: what must be transposed is transposed",
            visibility = Visibility.HIDDEN)
    void gradientsOfSquareLayers(@Submitted DenseLayer submission, @Reference DenseLayer reference, Cases cases) {
        List<Layer> layers = List.of(Layer.draw(cases, 5, 4, 4), Layer.draw(cases, 3, 3, 3));
        compareBackward("dW", Gradients::dW, submission, reference, layers);
        compareBackward("dX", Gradients::dX, submission, reference, layers);
    }

    @Check(
            order = 7,
            points = 1,
            title = "a batch of one sample, and a layer with one input or one output",
            visibility = Visibility.HIDDEN)
    void smallestLayers(@Submitted DenseLayer submission, @Reference DenseLayer reference, Cases cases) {
        List<Layer> layers =
                List.of(Layer.draw(cases, 1, 4, 3), Layer.draw(cases, 3, 1, 4), Layer.draw(cases, 4, 3, 1));
        compareForward(submission, reference, layers);
        compareBackward("dW", Gradients::dW, submission, reference, layers);
        compareBackward("db", Gradients::db, submission, reference, layers);
        compareBackward("dX", Gradients::dX, submission, reference, layers);
    }

    @Check(order = 8, points = 2, title = "all three gradients agree with numeric derivatives of a loss")
    void numericDerivatives(@Submitted DenseLayer submission, @Reference DenseLayer reference, Cases cases) {
        Layer layer = Layer.draw(cases, 4, 3, 2);
        boolean judged = new DenseComparison(submission, reference, layer)
                .judges(cases.random().nextLong());
        if (!judged) {
            compareBackward("dW", Gradients::dW, submission, reference, List.of(layer));
        }
    }

    private static void compareForward(DenseLayer submission, DenseLayer reference, List<Layer> layers) {
        List<SimpleMatrix> z = Independent.each(submission, layers, (s, l) -> s.forward(l.x(), l.w(), l.b()));
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            layer.givenForward(that("forward(x, w, b)", z.get(i)))
                    .isCloseTo(reference.forward(layer.x(), layer.w(), layer.b()), CLOSE);
        }
    }

    private static void compareBackward(
            String name,
            Function<Gradients, SimpleMatrix> part,
            DenseLayer submission,
            DenseLayer reference,
            List<Layer> layers) {
        List<Gradients> answers = Independent.each(submission, layers, (s, l) -> s.backward(l.x(), l.w(), l.dZ()));
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            Gradients right = reference.backward(layer.x(), layer.w(), layer.dZ());
            layer.givenBackward(that(name, part.apply(answers.get(i)))).isCloseTo(part.apply(right), CLOSE);
        }
    }
}
