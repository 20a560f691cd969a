package dev.gradus.exercises.training;

import dev.gradus.exercises.layers.LayeredNetwork.Network;
import org.ejml.simple.SimpleMatrix;

/**
 * Full-batch gradient descent on a network with any number of layers: one step, and many of them with a record of the
 * loss.
 *
 * <p>Networks, losses and their gradients are those of {@link dev.gradus.exercises.layers.LayeredNetwork}: rows are
 * samples, weights are {@code in × out}, every loss is summed over the outputs and averaged over the samples, and decides
 * on the activation of the last layer. A network is a value: no method changes the one that it is given.
 *
 * <p>Accuracy: 10<sup>−9</sup> of the largest entry after one step. No pre-activation of a ReLU is closer than
 * 10<sup>−3</sup> to 0.
 */
public interface NetworkTraining {

    /**
     * What training gives.
     *
     * @param network after the last epoch
     * @param lossBeforeEachEpoch one loss for each epoch, of the network that the epoch starts from; the first entry
     *     belongs to the network that was passed in
     */
    record Training(Network network, double[] lossBeforeEachEpoch) {}

    /**
     * One step of gradient descent: the gradients by <b>all</b> parameters are taken at the network as it is; only then
     * every weight and every bias is lowered by {@code learningRate} times its gradient.
     *
     * @param x inputs, {@code m × d}
     * @param y targets, {@code m × k}
     * @param learningRate greater than 0
     * @return a new network with the same activation and the same loss
     */
    Network step(Network network, SimpleMatrix x, SimpleMatrix y, double learningRate);

    /**
     * Many steps, one for each epoch, always on the whole batch.
     *
     * @param x inputs, {@code m × d}
     * @param y targets, {@code m × k}
     * @param learningRate greater than 0
     * @param epochs at least 0; after 0 epochs the network is the one that was passed in and there are no losses
     */
    Training fit(Network network, SimpleMatrix x, SimpleMatrix y, double learningRate, int epochs);
}
