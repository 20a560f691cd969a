package dev.gradus.solutions.layers.alternatives;

import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.LayeredNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** Plain arrays, one sample at a time; the average is taken when the gradients are put into matrices. */
public final class PlainArraysLayeredNetwork implements LayeredNetwork {

    @Override
    public Network initialize(int[] sizes, HiddenActivation hidden, Loss loss, Random random) {
        LayerParameters[] layers = new LayerParameters[sizes.length - 1];
        for (int l = 0; l < layers.length; l++) {
            double[][] w = new double[sizes[l]][sizes[l + 1]];
            for (double[] row : w) {
                Arrays.setAll(row, j -> (2 * random.nextDouble() - 1) * Math.sqrt(3.0 / w.length));
            }
            layers[l] = new LayerParameters(new SimpleMatrix(w), new SimpleMatrix(new double[1][sizes[l + 1]]));
        }
        return new Network(List.of(layers), hidden, loss);
    }

    @Override
    public Forward forward(Network network, SimpleMatrix x) {
        int m = x.getNumRows();
        int count = network.layers().size();
        double[][][] z = new double[count][m][];
        double[][][] a = new double[count][m][];
        for (int i = 0; i < m; i++) {
            double[] input = row(x, i);
            for (int l = 0; l < count; l++) {
                z[l][i] = dense(network.layers().get(l), input);
                a[l][i] = l < count - 1 ? hidden(z[l][i], network.hidden()) : output(z[l][i], network.loss());
                input = a[l][i];
            }
        }
        List<SimpleMatrix> zs = new ArrayList<>();
        List<SimpleMatrix> as = new ArrayList<>();
        for (int l = 0; l < count; l++) {
            zs.add(new SimpleMatrix(z[l]));
            as.add(new SimpleMatrix(a[l]));
        }
        return new Forward(zs, as);
    }

    private static double[] row(SimpleMatrix matrix, int i) {
        return matrix.toArray2()[i];
    }

    private static double[] dense(LayerParameters layer, double[] input) {
        double[] z = row(layer.b(), 0);
        for (int p = 0; p < input.length; p++) {
            for (int j = 0; j < z.length; j++) {
                z[j] += input[p] * layer.w().get(p, j);
            }
        }
        return z;
    }

    private static double[] hidden(double[] z, HiddenActivation activation) {
        return Arrays.stream(z)
                .map(entry -> switch (activation) {
                    case SIGMOID -> sigmoid(entry);
                    case TANH -> Math.tanh(entry);
                    case RELU -> Math.max(entry, 0);
                })
                .toArray();
    }

    private static double sigmoid(double z) {
        return z > 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (Math.exp(z) + 1);
    }

    private static double[] output(double[] z, Loss loss) {
        if (loss == Loss.BINARY_CROSS_ENTROPY) {
            return hidden(z, HiddenActivation.SIGMOID);
        }
        if (loss == Loss.HALF_SQUARED_ERROR) {
            return z.clone();
        }
        double largest = Arrays.stream(z).max().orElseThrow();
        double logSum = largest
                + Math.log(
                        Arrays.stream(z).map(entry -> Math.exp(entry - largest)).sum());
        return Arrays.stream(z).map(entry -> Math.exp(entry - logSum)).toArray();
    }

    @Override
    public double loss(Loss loss, SimpleMatrix a, SimpleMatrix y) {
        double total = 0;
        for (int i = 0; i < y.getNumRows(); i++) {
            for (int j = 0; j < y.getNumCols(); j++) {
                double target = y.get(i, j);
                double output = a.get(i, j);
                if (loss == Loss.HALF_SQUARED_ERROR) {
                    total += Math.pow(output - target, 2) / 2;
                } else if (target == 1) {
                    total -= Math.log(Math.max(output, 1e-12));
                } else if (loss == Loss.BINARY_CROSS_ENTROPY) {
                    total -= Math.log(Math.max(1 - output, 1e-12));
                }
            }
        }
        return total / y.getNumRows();
    }

    @Override
    public List<LayerGradients> backward(Network network, SimpleMatrix x, Forward forward, SimpleMatrix y) {
        List<LayerParameters> layers = network.layers();
        double[][][] dW = new double[layers.size()][][];
        double[][][] db = new double[layers.size()][1][];
        for (int l = 0; l < dW.length; l++) {
            dW[l] = new double[layers.get(l).w().getNumRows()][layers.get(l).w().getNumCols()];
            db[l][0] = new double[layers.get(l).w().getNumCols()];
        }
        int m = x.getNumRows();
        for (int i = 0; i < m; i++) {
            double[] delta = row(forward.a().get(dW.length - 1), i);
            for (int j = 0; j < delta.length; j++) {
                delta[j] -= y.get(i, j);
            }
            for (int l = dW.length - 1; l >= 0; l--) {
                double[] input = l == 0 ? row(x, i) : row(forward.a().get(l - 1), i);
                double[] before = new double[input.length];
                for (int j = 0; j < delta.length; j++) {
                    db[l][0][j] += delta[j];
                    for (int p = 0; p < input.length; p++) {
                        dW[l][p][j] += input[p] * delta[j];
                        before[p] += delta[j] * layers.get(l).w().get(p, j);
                    }
                }
                if (l > 0) {
                    for (int p = 0; p < before.length; p++) {
                        before[p] *= slope(forward.z().get(l - 1).get(i, p), network.hidden());
                    }
                }
                delta = before;
            }
        }
        List<LayerGradients> gradients = new ArrayList<>();
        for (int l = 0; l < dW.length; l++) {
            gradients.add(new LayerGradients(new SimpleMatrix(dW[l]).divide(m), new SimpleMatrix(db[l]).divide(m)));
        }
        return gradients;
    }

    private static double slope(double z, HiddenActivation activation) {
        return switch (activation) {
            case SIGMOID -> sigmoid(z) * sigmoid(-z);
            case TANH -> 1 - Math.tanh(z) * Math.tanh(z);
            case RELU -> z >= 0 ? 1 : 0;
        };
    }

    @Override
    public SimpleMatrix predict(Network network, SimpleMatrix x) {
        SimpleMatrix z = forward(network, x).z().get(network.layers().size() - 1);
        double[][] decisions = z.toArray2();
        for (double[] row : decisions) {
            double largest = Arrays.stream(row).max().orElseThrow();
            if (network.loss() == Loss.BINARY_CROSS_ENTROPY) {
                Arrays.setAll(row, j -> row[j] < 0 ? 0 : 1);
            } else if (network.loss() == Loss.CATEGORICAL_CROSS_ENTROPY) {
                Arrays.setAll(row, j -> row[j] == largest ? 1 : 0);
            }
        }
        return new SimpleMatrix(decisions);
    }
}
