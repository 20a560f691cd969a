package dev.gradus.solutions.layers.alternatives;

import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.MlpForward;
import dev.gradus.exercises.layers.OutputActivation;
import java.util.LinkedList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** The first layer, then the rest of the network on what it gives. */
public final class RecursiveMlpForward implements MlpForward {

    @Override
    public Forward forward(
            SimpleMatrix x, List<LayerParameters> layers, HiddenActivation hidden, OutputActivation output) {
        LayerParameters first = layers.get(0);
        SimpleMatrix ones = SimpleMatrix.filled(x.getNumRows(), 1, 1);
        SimpleMatrix z = x.mult(first.w()).plus(ones.mult(first.b()));
        if (layers.size() == 1) {
            Forward end = new Forward(new LinkedList<>(), new LinkedList<>());
            end.z().add(z);
            end.a().add(output(z, output));
            return end;
        }
        SimpleMatrix a = hidden(z, hidden);
        Forward rest = forward(a, layers.subList(1, layers.size()), hidden, output);
        rest.z().add(0, z);
        rest.a().add(0, a);
        return rest;
    }

    private static SimpleMatrix hidden(SimpleMatrix z, HiddenActivation activation) {
        return switch (activation) {
            case SIGMOID -> sigmoid(z);
            case TANH -> z.elementOp((i, j, entry) -> 2 / (1 + Math.exp(-2 * entry)) - 1);
            case RELU -> z.elementOp((i, j, entry) -> (entry + Math.abs(entry)) / 2);
        };
    }

    private static SimpleMatrix output(SimpleMatrix z, OutputActivation activation) {
        return switch (activation) {
            case LINEAR -> z;
            case SIGMOID -> sigmoid(z);
            case SOFTMAX ->
                z.elementOp((i, j, entry) -> {
                    // 1 / Σ e^(z_q − z_j): an exponent that overflows gives 1/∞ = 0, which is right.
                    double sum = 0;
                    for (int q = 0; q < z.getNumCols(); q++) {
                        sum += Math.exp(z.get(i, q) - entry);
                    }
                    return 1 / sum;
                });
        };
    }

    private static SimpleMatrix sigmoid(SimpleMatrix z) {
        return z.elementOp((i, j, entry) -> 1 / (1 + Math.exp(-entry)));
    }
}
