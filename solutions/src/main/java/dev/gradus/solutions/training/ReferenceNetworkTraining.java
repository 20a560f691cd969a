package dev.gradus.solutions.training;

import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.LayeredNetwork;
import dev.gradus.exercises.layers.LayeredNetwork.Forward;
import dev.gradus.exercises.layers.LayeredNetwork.LayerGradients;
import dev.gradus.exercises.layers.LayeredNetwork.Network;
import dev.gradus.exercises.training.NetworkTraining;
import dev.gradus.solutions.layers.ReferenceLayeredNetwork;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * The network is a value, and that settles the order: the backward pass is over, with the old weights in all its products,
 * before the first new weight exists.
 */
public final class ReferenceNetworkTraining implements NetworkTraining {
    private final LayeredNetwork passes = new ReferenceLayeredNetwork();

    @Override
    public Network step(Network network, SimpleMatrix x, SimpleMatrix y, double learningRate) {
        Forward forward = passes.forward(network, x);
        List<LayerGradients> gradients = passes.backward(network, x, forward, y);
        List<LayerParameters> updated = new ArrayList<>();
        for (int l = 0; l < gradients.size(); l++) {
            LayerParameters layer = network.layers().get(l);
            LayerGradients gradient = gradients.get(l);
            updated.add(new LayerParameters(
                    layer.w().minus(gradient.dW().scale(learningRate)),
                    layer.b().minus(gradient.db().scale(learningRate))));
        }
        return new Network(updated, network.hidden(), network.loss());
    }

    @Override
    public Training fit(Network network, SimpleMatrix x, SimpleMatrix y, double learningRate, int epochs) {
        double[] losses = new double[epochs];
        Network current = network;
        for (int epoch = 0; epoch < epochs; epoch++) {
            losses[epoch] = loss(current, x, y);
            current = step(current, x, y, learningRate);
        }
        return new Training(current, losses);
    }

    private double loss(Network network, SimpleMatrix x, SimpleMatrix y) {
        List<SimpleMatrix> a = passes.forward(network, x).a();
        return passes.loss(network.loss(), a.get(a.size() - 1), y);
    }
}
