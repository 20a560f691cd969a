package practice;

import dev.gradus.exercises.regularization.L2Penalty;
import java.util.List;

/** Your L2 regularisation. Make new layers; the ones that you are given stay as they are. */
public final class MyL2Penalty implements L2Penalty {

    @Override
    public double penalty(List<Layer> layers, double lambda) {
        throw new UnsupportedOperationException("TODO: half lambda times the sum of all squared weights");
    }

    @Override
    public double loss(double[] sampleLosses, double penalty) {
        throw new UnsupportedOperationException("TODO: the mean loss of the samples, plus the penalty");
    }

    @Override
    public List<Layer> gradients(List<Layer> layers, List<Layer> dataGradients, double lambda) {
        throw new UnsupportedOperationException("TODO: add the gradient of the penalty to that of the data");
    }

    @Override
    public List<Layer> step(List<Layer> layers, List<Layer> dataGradients, double lambda, double learningRate) {
        throw new UnsupportedOperationException("TODO: one step of gradient descent");
    }
}
