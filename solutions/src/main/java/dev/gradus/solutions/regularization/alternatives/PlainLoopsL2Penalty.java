package dev.gradus.solutions.regularization.alternatives;

import dev.gradus.exercises.regularization.L2Penalty;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Loops over single weights; a step is weight decay: w(1 − ηλ) − η·dw. */
public final class PlainLoopsL2Penalty implements L2Penalty {

    @Override
    public double penalty(List<Layer> layers, double lambda) {
        double penalty = 0;
        for (Layer layer : layers) {
            for (double[] row : layer.w().toArray2()) {
                for (double weight : row) {
                    penalty += 0.5 * lambda * weight * weight;
                }
            }
        }
        return penalty;
    }

    @Override
    public double loss(double[] sampleLosses, double penalty) {
        double loss = penalty;
        for (double sample : sampleLosses) {
            loss += sample / sampleLosses.length;
        }
        return loss;
    }

    @Override
    public List<Layer> gradients(List<Layer> layers, List<Layer> dataGradients, double lambda) {
        return mixed(layers, dataGradients, lambda, 1, 0);
    }

    @Override
    public List<Layer> step(List<Layer> layers, List<Layer> dataGradients, double lambda, double learningRate) {
        return mixed(layers, dataGradients, 1 - learningRate * lambda, -learningRate, 1);
    }

    /** own·w + data·dw for the weights, bias·b + data·db for the biases. */
    private static List<Layer> mixed(List<Layer> layers, List<Layer> gradients, double own, double data, double bias) {
        List<Layer> result = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            result.add(new Layer(
                    mixed(layers.get(l).w(), own, gradients.get(l).w(), data),
                    mixed(layers.get(l).b(), bias, gradients.get(l).b(), data)));
        }
        return result;
    }

    private static SimpleMatrix mixed(SimpleMatrix a, double ofA, SimpleMatrix b, double ofB) {
        SimpleMatrix sum = new SimpleMatrix(a.getNumRows(), a.getNumCols());
        for (int i = 0; i < a.getNumRows(); i++) {
            for (int j = 0; j < a.getNumCols(); j++) {
                sum.set(i, j, ofA * a.get(i, j) + ofB * b.get(i, j));
            }
        }
        return sum;
    }
}
