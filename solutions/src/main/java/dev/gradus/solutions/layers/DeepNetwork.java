package dev.gradus.solutions.layers;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Expect;
import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.MlpForward.Forward;
import dev.gradus.exercises.layers.OutputActivation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * A random network of any depth with inputs, on which a mistake shows: no bias is near 0, and in every hidden layer there
 * are pre-activations of both signs and none near the kink of the ReLU.
 */
public record DeepNetwork(SimpleMatrix x, List<LayerParameters> layers, HiddenActivation hidden) {
    private static final double NEAREST_TO_KINK = 0.01;

    /**
     * Draws one.
     *
     * @param sizes numbers of inputs, of units in every hidden layer, and of outputs
     */
    public static DeepNetwork draw(Cases cases, HiddenActivation hidden, int batch, int... sizes) {
        DeepNetwork network;
        do {
            List<LayerParameters> layers = new ArrayList<>();
            for (int l = 1; l < sizes.length; l++) {
                // Variance 1/in keeps pre-activations near 1, where no activation is flat.
                layers.add(new LayerParameters(
                        cases.normal(sizes[l - 1], sizes[l], 1 / Math.sqrt(sizes[l - 1])), cases.biases(sizes[l])));
            }
            network = new DeepNetwork(cases.normal(batch, sizes[0], 1), List.copyOf(layers), hidden);
        } while (!network.isAwayFromKinks());
        return network;
    }

    /** The same layers on other inputs. */
    public DeepNetwork with(SimpleMatrix inputs) {
        return new DeepNetwork(inputs, layers, hidden);
    }

    /** The comparison with this network as its evidence. */
    public Expect given(Expect expect) {
        Expect all = expect.given("hidden activation", hidden).given("x", x);
        for (int l = 0; l < layers.size(); l++) {
            all = all.given("w[" + l + "]", layers.get(l).w())
                    .given("b[" + l + "]", layers.get(l).b());
        }
        return all;
    }

    private boolean isAwayFromKinks() {
        Forward forward = new ReferenceMlpForward().forward(x, layers, hidden, OutputActivation.LINEAR);
        return forward.z().subList(0, layers.size() - 1).stream().allMatch(DeepNetwork::isAwayFromKinks);
    }

    private static boolean isAwayFromKinks(SimpleMatrix z) {
        double[] entries = z.getDDRM().getData();
        return Arrays.stream(entries).noneMatch(entry -> Math.abs(entry) < NEAREST_TO_KINK)
                && Arrays.stream(entries).anyMatch(entry -> entry > 0)
                && Arrays.stream(entries).anyMatch(entry -> entry < 0);
    }
}
