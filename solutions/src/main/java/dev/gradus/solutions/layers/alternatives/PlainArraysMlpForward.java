package dev.gradus.solutions.layers.alternatives;

import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.MlpForward;
import dev.gradus.exercises.layers.OutputActivation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** One sample after the other through plain arrays. */
public final class PlainArraysMlpForward implements MlpForward {

    @Override
    public Forward forward(
            SimpleMatrix x, List<LayerParameters> layers, HiddenActivation hidden, OutputActivation output) {
        int m = x.getNumRows();
        double[][][] z = new double[layers.size()][m][];
        double[][][] a = new double[layers.size()][m][];
        for (int i = 0; i < m; i++) {
            double[] input = x.toArray2()[i];
            for (int l = 0; l < layers.size(); l++) {
                z[l][i] = dense(input, layers.get(l));
                a[l][i] = l + 1 < layers.size() ? hidden(z[l][i], hidden) : output(z[l][i], output);
                input = a[l][i];
            }
        }
        return new Forward(matrices(z), matrices(a));
    }

    private static double[] dense(double[] input, LayerParameters layer) {
        double[] z = layer.b().toArray2()[0];
        for (int j = 0; j < z.length; j++) {
            for (int p = 0; p < input.length; p++) {
                z[j] += input[p] * layer.w().get(p, j);
            }
        }
        return z;
    }

    private static double[] hidden(double[] z, HiddenActivation activation) {
        double[] a = new double[z.length];
        for (int j = 0; j < z.length; j++) {
            if (activation == HiddenActivation.RELU) {
                a[j] = z[j] > 0 ? z[j] : 0;
            } else {
                a[j] = activation == HiddenActivation.TANH ? Math.tanh(z[j]) : 1 / (1 + Math.exp(-z[j]));
            }
        }
        return a;
    }

    private static double[] output(double[] z, OutputActivation activation) {
        if (activation == OutputActivation.LINEAR) {
            return z;
        }
        if (activation == OutputActivation.SIGMOID) {
            return hidden(z, HiddenActivation.SIGMOID);
        }
        double largest = Arrays.stream(z).max().orElseThrow();
        double[] e = Arrays.stream(z).map(entry -> Math.exp(entry - largest)).toArray();
        double sum = Arrays.stream(e).sum();
        return Arrays.stream(e).map(entry -> entry / sum).toArray();
    }

    private static List<SimpleMatrix> matrices(double[][][] layers) {
        List<SimpleMatrix> matrices = new ArrayList<>();
        for (double[][] layer : layers) {
            matrices.add(new SimpleMatrix(layer));
        }
        return matrices;
    }
}
