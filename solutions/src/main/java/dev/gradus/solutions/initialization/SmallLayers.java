package dev.gradus.solutions.initialization;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.remote.Independent;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Judges the matrices of layers with a few units by their shapes: too few weights for statistics. */
final class SmallLayers {
    private SmallLayers() {}

    static <T> void judge(String method, T submission, DrawnWeights.Drawing<T> drawing, Cases cases) {
        List<LayerSize> layers = LayerSize.small();
        long seed = cases.random().nextLong();
        List<SimpleMatrix> matrices = Independent.each(
                submission, layers, (hosted, layer) -> drawing.draw(hosted, layer, Cases.randomOf(seed)));
        for (int i = 0; i < layers.size(); i++) {
            LayerSize layer = layers.get(i);
            that(method, matrices.get(i))
                    .given("fanIn", layer.fanIn())
                    .given("fanOut", layer.fanOut())
                    .hasShape(layer.fanIn(), layer.fanOut())
                    .isFinite();
        }
    }
}
