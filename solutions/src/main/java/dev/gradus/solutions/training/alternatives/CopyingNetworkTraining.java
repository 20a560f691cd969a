package dev.gradus.solutions.training.alternatives;

import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.LayeredNetwork.LayerGradients;
import dev.gradus.exercises.layers.LayeredNetwork.Network;
import dev.gradus.exercises.training.NetworkTraining;
import dev.gradus.solutions.layers.alternatives.PlainArraysLayeredNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;

/** Copies the parameters once and updates the copies in place, with the passes of another class. */
public final class CopyingNetworkTraining implements NetworkTraining {
    private final PlainArraysLayeredNetwork passes = new PlainArraysLayeredNetwork();

    @Override
    public Network step(Network network, SimpleMatrix x, SimpleMatrix y, double learningRate) {
        Network copy = copy(network);
        descend(copy, x, y, learningRate);
        return copy;
    }

    @Override
    public Training fit(Network network, SimpleMatrix x, SimpleMatrix y, double learningRate, int epochs) {
        Network copy = copy(network);
        double[] losses = DoubleStream.generate(() -> descend(copy, x, y, learningRate))
                .limit(epochs)
                .toArray();
        return new Training(copy, losses);
    }

    private static Network copy(Network network) {
        List<LayerParameters> layers = new ArrayList<>();
        for (LayerParameters layer : network.layers()) {
            layers.add(new LayerParameters(layer.w().copy(), layer.b().copy()));
        }
        return new Network(layers, network.hidden(), network.loss());
    }

    /** Gives the loss before the step. */
    private double descend(Network network, SimpleMatrix x, SimpleMatrix y, double learningRate) {
        var forward = passes.forward(network, x);
        int last = network.layers().size() - 1;
        List<LayerGradients> gradients = passes.backward(network, x, forward, y);
        for (int l = 0; l <= last; l++) {
            LayerParameters layer = network.layers().get(l);
            CommonOps_DDRM.addEquals(
                    layer.w().getDDRM(), -learningRate, gradients.get(l).dW().getDDRM());
            CommonOps_DDRM.addEquals(
                    layer.b().getDDRM(), -learningRate, gradients.get(l).db().getDDRM());
        }
        return passes.loss(network.loss(), forward.a().get(last), y);
    }
}
