package dev.gradus.solutions.layers;

import static dev.gradus.matrix.Matrices.addRow;
import static dev.gradus.matrix.Matrices.map;

import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.MlpForward;
import dev.gradus.exercises.layers.OutputActivation;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** One loop over the layers; what a layer gives is what the next one takes. */
public final class ReferenceMlpForward implements MlpForward {

    @Override
    public Forward forward(
            SimpleMatrix x, List<LayerParameters> layers, HiddenActivation hidden, OutputActivation output) {
        List<SimpleMatrix> z = new ArrayList<>();
        List<SimpleMatrix> a = new ArrayList<>();
        SimpleMatrix input = x;
        for (int l = 0; l < layers.size(); l++) {
            LayerParameters layer = layers.get(l);
            SimpleMatrix preActivations = addRow(input.mult(layer.w()), layer.b());
            boolean last = l == layers.size() - 1;
            SimpleMatrix activations =
                    last ? output(preActivations, output) : map(preActivations, entry -> hidden(entry, hidden));
            z.add(preActivations);
            a.add(activations);
            input = activations;
        }
        return new Forward(z, a);
    }

    private static double hidden(double z, HiddenActivation activation) {
        return switch (activation) {
            case SIGMOID -> sigmoid(z);
            case TANH -> StrictMath.tanh(z);
            case RELU -> Math.max(0, z);
        };
    }

    private static SimpleMatrix output(SimpleMatrix z, OutputActivation activation) {
        return switch (activation) {
            case LINEAR -> z.copy();
            case SIGMOID -> map(z, ReferenceMlpForward::sigmoid);
            case SOFTMAX -> softmax(z);
        };
    }

    /** The exponent is never positive, so nothing overflows. */
    private static double sigmoid(double z) {
        double e = StrictMath.exp(-Math.abs(z));
        double numerator = z >= 0 ? 1 : e;
        return numerator / (1 + e);
    }

    /** Row by row, with the row's largest entry subtracted: the quotient is the same and no exponent is positive. */
    private static SimpleMatrix softmax(SimpleMatrix z) {
        SimpleMatrix p = new SimpleMatrix(z.getNumRows(), z.getNumCols());
        for (int i = 0; i < z.getNumRows(); i++) {
            double largest = z.extractVector(true, i).elementMax();
            double sum = 0;
            for (int j = 0; j < z.getNumCols(); j++) {
                p.set(i, j, StrictMath.exp(z.get(i, j) - largest));
                sum += p.get(i, j);
            }
            for (int j = 0; j < z.getNumCols(); j++) {
                p.set(i, j, p.get(i, j) / sum);
            }
        }
        return p;
    }
}
