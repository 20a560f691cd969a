package dev.gradus.solutions.depth.alternatives;

import dev.gradus.exercises.depth.GradientFlow;
import dev.gradus.matrix.Matrices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.ejml.simple.SimpleMatrix;

/** Functions in tables; the network goes sample by sample with a Jacobian, a matrix, for every layer. */
public final class JacobianGradientFlow implements GradientFlow {
    private static final Map<Activation, DoubleUnaryOperator> VALUES = Map.of(
            Activation.SIGMOID, z -> 0.5 + 0.5 * Math.tanh(z / 2),
            Activation.TANH, Math::tanh,
            Activation.RELU, z -> Math.max(0.0, z));

    private static final Map<Activation, DoubleUnaryOperator> SLOPES = Map.of(
            Activation.SIGMOID, z -> 0.25 / Math.pow(Math.cosh(z / 2), 2),
            Activation.TANH, z -> Math.pow(Math.cosh(z), -2),
            Activation.RELU, z -> z > 0 ? 1.0 : 0.0);

    private static final Map<Activation, Double> STEEPEST =
            Map.of(Activation.SIGMOID, 0.25, Activation.TANH, 1.0, Activation.RELU, 1.0);

    @Override
    public double[] factors(double[] w, double[] z, Activation activation) {
        double[] factors = new double[z.length];
        Arrays.setAll(factors, l -> w[l] * SLOPES.get(activation).applyAsDouble(z[l]));
        return factors;
    }

    @Override
    public double[] gradients(double[] factors) {
        double[] gradients = factors.clone();
        for (int from = 0; from < factors.length; from++) {
            for (int l = from + 1; l < factors.length; l++) {
                gradients[from] *= factors[l];
            }
        }
        return gradients;
    }

    @Override
    public double bound(int layers, double weight, Activation activation) {
        return Math.pow(STEEPEST.get(activation), layers) * Math.abs(Math.pow(weight, layers));
    }

    @Override
    public double[] weightGradientNorms(SimpleMatrix x, List<SimpleMatrix> weights, Activation activation) {
        List<SimpleMatrix> gradients = new ArrayList<>();
        weights.forEach(w -> gradients.add(new SimpleMatrix(w.getNumRows(), w.getNumCols())));
        for (int i = 0; i < x.getNumRows(); i++) {
            add(x.rows(i, i + 1), weights, activation, gradients);
        }
        return gradients.stream().mapToDouble(SimpleMatrix::normF).toArray();
    }

    private static void add(
            SimpleMatrix sample, List<SimpleMatrix> weights, Activation activation, List<SimpleMatrix> gradients) {
        List<SimpleMatrix> entering = new ArrayList<>();
        List<SimpleMatrix> slopes = new ArrayList<>();
        SimpleMatrix a = sample;
        for (SimpleMatrix w : weights) {
            entering.add(a);
            SimpleMatrix z = a.mult(w);
            slopes.add(
                    SimpleMatrix.diag(each(z, SLOPES.get(activation)).getDDRM().getData()));
            a = each(z, VALUES.get(activation));
        }
        SimpleMatrix arriving = each(a, value -> 1);
        for (int l = weights.size() - 1; l >= 0; l--) {
            SimpleMatrix atSums = arriving.mult(slopes.get(l));
            gradients.set(l, gradients.get(l).plus(entering.get(l).transpose().mult(atSums)));
            SimpleMatrix jacobian = slopes.get(l).mult(weights.get(l).transpose());
            arriving = arriving.mult(jacobian);
        }
    }

    private static SimpleMatrix each(SimpleMatrix matrix, DoubleUnaryOperator function) {
        return Matrices.map(matrix, function);
    }
}
