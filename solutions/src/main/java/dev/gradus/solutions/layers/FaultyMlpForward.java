package dev.gradus.solutions.layers;

import static dev.gradus.matrix.Matrices.addRow;
import static dev.gradus.matrix.Matrices.map;

import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.MlpForward;
import dev.gradus.exercises.layers.OutputActivation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyMlpForward implements MlpForward {
    private final Set<ForwardSlip> slips;

    public FaultyMlpForward(Set<ForwardSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(ForwardSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(ForwardSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public Forward forward(
            SimpleMatrix x, List<LayerParameters> layers, HiddenActivation hidden, OutputActivation output) {
        List<SimpleMatrix> z = new ArrayList<>();
        List<SimpleMatrix> a = new ArrayList<>();
        SimpleMatrix input = x;
        for (int l = 0; l < layers.size(); l++) {
            LayerParameters layer = layers.get(l);
            SimpleMatrix preActivations = input.mult(layer.w());
            boolean biasInside = !makes(ForwardSlip.BIAS_OMITTED) && !makes(ForwardSlip.BIAS_AFTER_ACTIVATION);
            if (biasInside) {
                preActivations = addRow(preActivations, layer.b());
            }
            boolean last = l == layers.size() - 1;
            SimpleMatrix activations =
                    last ? last(preActivations, hidden, output) : hidden(preActivations, hidden, output);
            if (makes(ForwardSlip.BIAS_AFTER_ACTIVATION)) {
                activations = addRow(activations, layer.b());
            }
            z.add(preActivations);
            a.add(activations);
            input = makes(ForwardSlip.PREACTIVATION_PASSED_ON) ? preActivations : activations;
        }
        return result(x, z, a);
    }

    private Forward result(SimpleMatrix x, List<SimpleMatrix> z, List<SimpleMatrix> a) {
        int last = z.size() - 1;
        if (makes(ForwardSlip.ACTIVATION_KEPT_AS_Z)) {
            return new Forward(a, a);
        }
        if (makes(ForwardSlip.LAST_ACTIVATION_EVERYWHERE)) {
            return new Forward(z, Collections.nCopies(a.size(), a.get(last)));
        }
        if (makes(ForwardSlip.INPUT_AS_FIRST_ACTIVATION)) {
            a.add(0, x);
        }
        return makes(ForwardSlip.LAST_LAYER_MISSED)
                ? new Forward(z.subList(0, last), a.subList(0, last))
                : new Forward(z, a);
    }

    private SimpleMatrix hidden(SimpleMatrix z, HiddenActivation hidden, OutputActivation output) {
        if (makes(ForwardSlip.HIDDEN_ACTIVATION_SKIPPED)) {
            return z;
        }
        if (makes(ForwardSlip.OUTPUT_ACTIVATION_EVERYWHERE)) {
            return output(z, output);
        }
        return hidden(z, makes(ForwardSlip.HIDDEN_ALWAYS_RELU) ? HiddenActivation.RELU : hidden);
    }

    private SimpleMatrix last(SimpleMatrix z, HiddenActivation hidden, OutputActivation output) {
        if (makes(ForwardSlip.HIDDEN_AT_OUTPUT)) {
            return hidden(z, hidden);
        }
        if (makes(ForwardSlip.HIDDEN_BEFORE_OUTPUT)) {
            return output(hidden(z, hidden), output);
        }
        if (makes(ForwardSlip.OUTPUT_ACTIVATION_TWICE)) {
            return output(output(z, output), output);
        }
        if (makes(ForwardSlip.OUTPUT_ACTIVATION_SKIPPED)) {
            return z;
        }
        return output(z, makes(ForwardSlip.OUTPUT_ALWAYS_SIGMOID) ? OutputActivation.SIGMOID : output);
    }

    private SimpleMatrix hidden(SimpleMatrix z, HiddenActivation activation) {
        return switch (activation) {
            case SIGMOID -> map(z, this::sigmoid);
            case TANH -> map(z, StrictMath::tanh);
            case RELU -> map(z, entry -> Math.max(0, entry));
        };
    }

    private SimpleMatrix output(SimpleMatrix z, OutputActivation activation) {
        return switch (activation) {
            case LINEAR -> z.copy();
            case SIGMOID -> map(z, this::sigmoid);
            case SOFTMAX -> softmax(z);
        };
    }

    private double sigmoid(double z) {
        if (makes(ForwardSlip.SIGMOID_OVERFLOW)) {
            return StrictMath.exp(z) / (1 + StrictMath.exp(z));
        }
        double e = StrictMath.exp(-Math.abs(z));
        double numerator = z >= 0 ? 1 : e;
        return numerator / (1 + e);
    }

    private SimpleMatrix softmax(SimpleMatrix z) {
        SimpleMatrix p = new SimpleMatrix(z.getNumRows(), z.getNumCols());
        double[] sums = new double[z.getNumRows()];
        for (int i = 0; i < z.getNumRows(); i++) {
            double shift = shift(z, i);
            for (int j = 0; j < z.getNumCols(); j++) {
                p.set(i, j, StrictMath.exp(z.get(i, j) - shift));
                sums[i] += p.get(i, j);
            }
        }
        double total = p.elementSum();
        for (int i = 0; i < z.getNumRows(); i++) {
            double sum = makes(ForwardSlip.SOFTMAX_OVER_BATCH) ? total : sums[i];
            for (int j = 0; j < z.getNumCols(); j++) {
                p.set(i, j, p.get(i, j) / sum);
            }
        }
        return p;
    }

    private double shift(SimpleMatrix z, int row) {
        if (makes(ForwardSlip.SOFTMAX_OVERFLOW)) {
            return 0;
        }
        boolean wholeBatch = makes(ForwardSlip.SOFTMAX_OVER_BATCH) || makes(ForwardSlip.SOFTMAX_SHIFTED_BY_BATCH);
        return wholeBatch ? z.elementMax() : z.extractVector(true, row).elementMax();
    }
}
