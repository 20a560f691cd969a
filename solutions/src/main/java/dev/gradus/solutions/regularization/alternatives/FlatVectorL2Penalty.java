package dev.gradus.solutions.regularization.alternatives;

import dev.gradus.exercises.regularization.L2Penalty;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.ejml.simple.SimpleMatrix;

/** The weights as one long column: the penalty is its product with itself, and the rest goes entry by entry. */
public final class FlatVectorL2Penalty implements L2Penalty {

    @Override
    public double penalty(List<Layer> layers, double lambda) {
        SimpleMatrix all = new SimpleMatrix(0, 1);
        for (Layer layer : layers) {
            SimpleMatrix column = layer.w().copy();
            column.reshape(column.getNumElements(), 1);
            all = all.concatRows(column);
        }
        return all.transpose().mult(all).get(0) * lambda / 2;
    }

    @Override
    public double loss(double[] sampleLosses, double penalty) {
        double mean = 0;
        int seen = 0;
        for (double loss : sampleLosses) {
            mean += (loss - mean) / ++seen;
        }
        return mean + penalty;
    }

    @Override
    public List<Layer> gradients(List<Layer> layers, List<Layer> dataGradients, double lambda) {
        return combined(layers, dataGradients, (w, dw) -> dw + lambda * w, (b, db) -> db);
    }

    @Override
    public List<Layer> step(List<Layer> layers, List<Layer> dataGradients, double lambda, double learningRate) {
        return combined(
                layers,
                dataGradients,
                (w, dw) -> w - learningRate * (dw + lambda * w),
                (b, db) -> b - learningRate * db);
    }

    private static List<Layer> combined(
            List<Layer> layers, List<Layer> gradients, DoubleBinaryOperator weight, DoubleBinaryOperator bias) {
        List<Layer> result = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            result.add(new Layer(
                    combined(layers.get(l).w(), gradients.get(l).w(), weight),
                    combined(layers.get(l).b(), gradients.get(l).b(), bias)));
        }
        return result;
    }

    private static SimpleMatrix combined(SimpleMatrix values, SimpleMatrix gradients, DoubleBinaryOperator operator) {
        SimpleMatrix result = values.copy();
        for (int i = 0; i < values.getNumElements(); i++) {
            result.set(i, operator.applyAsDouble(values.get(i), gradients.get(i)));
        }
        return result;
    }
}
