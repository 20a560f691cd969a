package dev.gradus.solutions.layers;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.gradient.NamedTensors;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.LayeredNetwork;
import dev.gradus.exercises.layers.LayeredNetwork.Forward;
import dev.gradus.exercises.layers.LayeredNetwork.LayerGradients;
import dev.gradus.solutions.gradients.NumericComparison;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Compares submitted gradients with the numeric derivative of the reference's loss. */
record LayeredNetworkComparison(LayeredNetwork submission, LayeredNetwork reference, LabelledNetwork batch) {

    boolean judges(long seed) {
        return NumericComparison.judges(
                this::loss,
                batch.parameters(),
                this::gradient,
                seed,
                "a " + batch.network().hidden() + " network of "
                        + batch.network().layers().size() + " layers with "
                        + batch.network().loss() + " on " + batch.x().getNumRows() + " samples");
    }

    private double loss(NamedTensors at) {
        LabelledNetwork here = batch.at(at);
        List<SimpleMatrix> a = reference.forward(here.network(), here.x()).a();
        return reference.loss(here.network().loss(), a.get(a.size() - 1), here.y());
    }

    private NamedTensors gradient(NamedTensors at) {
        LabelledNetwork here = batch.at(at);
        Forward forward = reference.forward(here.network(), here.x());
        List<LayerGradients> got = submission.backward(here.network(), here.x(), forward, here.y());
        int layers = here.network().layers().size();
        that("backward(network, x, forward, y)", got)
                .satisfies(got.size() == layers, "there are " + got.size() + " gradients for " + layers + " layers");
        NamedTensors gradients = null;
        for (int l = layers - 1; l >= 0; l--) {
            LayerParameters layer = here.network().layers().get(l);
            LayerGradients gradient = got.get(l);
            here.given(that("dW[" + l + "]", gradient.dW()))
                    .hasShape(layer.w().getNumRows(), layer.w().getNumCols());
            here.given(that("db[" + l + "]", gradient.db()))
                    .hasShape(1, layer.b().getNumCols());
            gradients = (gradients == null
                            ? NamedTensors.of("w[" + l + "]", gradient.dW())
                            : gradients.and("w[" + l + "]", gradient.dW()))
                    .and("b[" + l + "]", gradient.db());
        }
        return gradients;
    }
}
