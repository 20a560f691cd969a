package dev.gradus.solutions.layers;

import dev.gradus.engine.gradient.NamedTensors;
import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Expect;
import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.LayeredNetwork.Loss;
import dev.gradus.exercises.layers.LayeredNetwork.Network;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** A random network with a batch and targets that suit its loss. */
public record LabelledNetwork(Network network, SimpleMatrix x, SimpleMatrix y) {

    /** Draws one; see {@link DeepNetwork#draw}. */
    public static LabelledNetwork draw(Cases cases, HiddenActivation hidden, Loss loss, int batch, int... sizes) {
        DeepNetwork drawn = DeepNetwork.draw(cases, hidden, batch, sizes);
        int k = sizes[sizes.length - 1];
        SimpleMatrix y = targets(cases, loss, batch, k);
        return new LabelledNetwork(new Network(drawn.layers(), hidden, loss), drawn.x(), y);
    }

    static SimpleMatrix targets(Cases cases, Loss loss, int m, int k) {
        if (loss == Loss.HALF_SQUARED_ERROR) {
            return cases.normal(m, k, 1.5);
        }
        if (m == 1) {
            // With a single sample there cannot be labels of both kinds.
            SimpleMatrix y = new SimpleMatrix(1, k);
            y.set(0, cases.random().nextInt(k), 1);
            return y;
        }
        return loss == Loss.BINARY_CROSS_ENTROPY ? cases.binaryLabels(m, k) : cases.oneHotLabels(m, k);
    }

    /** The rows from {@code first} up to but not including {@code end} as a batch of their own. */
    LabelledNetwork rows(int first, int end) {
        return new LabelledNetwork(network, x.rows(first, end), y.rows(first, end));
    }

    LabelledNetwork with(SimpleMatrix inputs) {
        return new LabelledNetwork(network, inputs, y);
    }

    /** The parameters from the last layer to the first, in which order a backward pass reaches them. */
    NamedTensors parameters() {
        List<LayerParameters> layers = network.layers();
        int last = layers.size() - 1;
        NamedTensors tensors = NamedTensors.of(
                        "w[" + last + "]", layers.get(last).w())
                .and("b[" + last + "]", layers.get(last).b());
        for (int l = last - 1; l >= 0; l--) {
            tensors = tensors.and("w[" + l + "]", layers.get(l).w())
                    .and("b[" + l + "]", layers.get(l).b());
        }
        return tensors;
    }

    /** The same data with other parameters. */
    LabelledNetwork at(NamedTensors parameters) {
        List<LayerParameters> layers = new ArrayList<>();
        for (int l = 0; l < network.layers().size(); l++) {
            layers.add(new LayerParameters(parameters.matrix("w[" + l + "]"), parameters.matrix("b[" + l + "]")));
        }
        return new LabelledNetwork(new Network(layers, network.hidden(), network.loss()), x, y);
    }

    /** The comparison with this network as its evidence. */
    public Expect given(Expect expect) {
        DeepNetwork deep = new DeepNetwork(x, network.layers(), network.hidden());
        return deep.given(expect.given("loss", network.loss())).given("y", y);
    }
}
