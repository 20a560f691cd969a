package dev.gradus.solutions.regularization;

import dev.gradus.exercises.regularization.L2Penalty;
import java.util.ArrayList;
import java.util.List;

/**
 * The penalty pulls every weight towards 0 in proportion to its size. In a step of plain gradient descent that is the same
 * as multiplying it by 1 − ηλ first, which is why one speaks of weight decay.
 */
public final class ReferenceL2Penalty implements L2Penalty {

    @Override
    public double penalty(List<Layer> layers, double lambda) {
        double squares = 0;
        for (Layer layer : layers) {
            squares += layer.w().elementMult(layer.w()).elementSum();
        }
        return lambda / 2 * squares;
    }

    @Override
    public double loss(double[] sampleLosses, double penalty) {
        double sum = 0;
        for (double sampleLoss : sampleLosses) {
            sum += sampleLoss;
        }
        return sum / sampleLosses.length + penalty;
    }

    @Override
    public List<Layer> gradients(List<Layer> layers, List<Layer> dataGradients, double lambda) {
        List<Layer> gradients = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            Layer data = dataGradients.get(l);
            gradients.add(new Layer(data.w().plus(layers.get(l).w().scale(lambda)), data.b()));
        }
        return gradients;
    }

    @Override
    public List<Layer> step(List<Layer> layers, List<Layer> dataGradients, double lambda, double learningRate) {
        List<Layer> gradients = gradients(layers, dataGradients, lambda);
        List<Layer> after = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            Layer gradient = gradients.get(l);
            after.add(new Layer(
                    layers.get(l).w().minus(gradient.w().scale(learningRate)),
                    layers.get(l).b().minus(gradient.b().scale(learningRate))));
        }
        return after;
    }
}
