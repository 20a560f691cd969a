package dev.gradus.solutions.layers.alternatives;

import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.MlpForward;
import dev.gradus.exercises.layers.OutputActivation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Hidden layers in a loop, the output layer after it; the bias is the weight of one more input that is always 1. */
public final class CollectingMlpForward implements MlpForward {

    @Override
    public Forward forward(
            SimpleMatrix x, List<LayerParameters> layers, HiddenActivation hidden, OutputActivation output) {
        Deque<SimpleMatrix> z = new ArrayDeque<>();
        Deque<SimpleMatrix> a = new ArrayDeque<>(List.of(x));
        int last = layers.size() - 1;
        for (LayerParameters layer : layers.subList(0, last)) {
            z.addLast(dense(a.getLast(), layer));
            a.addLast(hidden(z.getLast(), hidden));
        }
        z.addLast(dense(a.getLast(), layers.get(last)));
        a.addLast(output(z.getLast(), output));
        a.removeFirst();
        return new Forward(List.copyOf(z), List.copyOf(a));
    }

    private static SimpleMatrix dense(SimpleMatrix input, LayerParameters layer) {
        SimpleMatrix ones = SimpleMatrix.filled(input.getNumRows(), 1, 1);
        return input.concatColumns(ones).mult(layer.w().concatRows(layer.b()));
    }

    private static SimpleMatrix hidden(SimpleMatrix z, HiddenActivation activation) {
        SimpleMatrix a = z.copy();
        for (int i = 0; i < a.getNumElements(); i++) {
            a.set(
                    i,
                    switch (activation) {
                        case SIGMOID -> 0.5 + 0.5 * Math.tanh(z.get(i) / 2);
                        case TANH -> Math.tanh(z.get(i));
                        case RELU -> Math.max(z.get(i), 0.0);
                    });
        }
        return a;
    }

    private static SimpleMatrix output(SimpleMatrix z, OutputActivation activation) {
        if (activation != OutputActivation.SOFTMAX) {
            return activation == OutputActivation.LINEAR ? z : hidden(z, HiddenActivation.SIGMOID);
        }
        SimpleMatrix a = z.copy();
        for (int i = 0; i < z.getNumRows(); i++) {
            SimpleMatrix row = z.extractVector(true, i);
            SimpleMatrix e = row.minus(row.elementMax()).elementExp();
            a.insertIntoThis(i, 0, e.divide(e.elementSum()));
        }
        return a;
    }
}
