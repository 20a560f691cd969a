package practice;

import dev.gradus.exercises.layers.LayeredNetwork.Network;
import dev.gradus.exercises.training.NetworkTraining;
import org.ejml.simple.SimpleMatrix;

/**
 * Your training loop. It needs the forward pass, the loss and the backward pass of a layered network: bring your own class
 * along as a second file, or as a class inside this one.
 */
public final class MyNetworkTraining implements NetworkTraining {

    @Override
    public Network step(Network network, SimpleMatrix x, SimpleMatrix y, double learningRate) {
        throw new UnsupportedOperationException("TODO: all gradients first, then the update of every parameter");
    }

    @Override
    public Training fit(Network network, SimpleMatrix x, SimpleMatrix y, double learningRate, int epochs) {
        throw new UnsupportedOperationException("TODO: a loss and a step for each epoch");
    }
}
