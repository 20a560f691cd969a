package dev.gradus.solutions.layers;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.gradient.NamedTensors;
import dev.gradus.exercises.layers.DenseLayer;
import dev.gradus.exercises.layers.DenseLayer.Gradients;
import dev.gradus.solutions.gradients.NumericComparison;
import org.ejml.simple.SimpleMatrix;

/**
 * Compares the gradients of a dense layer with numeric derivatives of the loss L = ½ Σ c z², where the factors c keep
 * the outputs apart. Its gradient by the pre-activations, c z, is what the backward pass is given.
 */
record DenseComparison(DenseLayer submission, DenseLayer reference, Layer layer) {

    boolean judges(long seed) {
        return NumericComparison.judges(
                this::loss,
                NamedTensors.of("w", layer.w()).and("b", layer.b()).and("x", layer.x()),
                this::gradient,
                seed,
                "a layer with " + layer.w().getNumRows() + " inputs and "
                        + layer.w().getNumCols() + " outputs on "
                        + layer.x().getNumRows() + " samples");
    }

    private double loss(NamedTensors at) {
        SimpleMatrix z = z(at);
        return layer.dZ().elementMult(z).elementMult(z).elementSum() / 2;
    }

    private NamedTensors gradient(NamedTensors at) {
        SimpleMatrix dZ = layer.dZ().elementMult(z(at));
        Gradients got = submission.backward(at.matrix("x"), at.matrix("w"), dZ);
        require("dW", got.dW(), layer.w());
        require("db", got.db(), layer.b());
        require("dX", got.dX(), layer.x());
        return NamedTensors.of("w", got.dW()).and("b", got.db()).and("x", got.dX());
    }

    private void require(String name, SimpleMatrix got, SimpleMatrix like) {
        layer.givenBackward(that(name, got)).hasShape(like.getNumRows(), like.getNumCols());
    }

    private SimpleMatrix z(NamedTensors at) {
        return reference.forward(at.matrix("x"), at.matrix("w"), at.matrix("b"));
    }
}
