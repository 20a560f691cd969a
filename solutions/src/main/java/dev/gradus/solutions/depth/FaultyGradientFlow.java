package dev.gradus.solutions.depth;

import static dev.gradus.matrix.Matrices.map;

import dev.gradus.exercises.depth.GradientFlow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyGradientFlow implements GradientFlow {
    private final Set<GradientFlowSlip> slips;

    public FaultyGradientFlow(Set<GradientFlowSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(GradientFlowSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(GradientFlowSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public double[] factors(double[] w, double[] z, Activation activation) {
        double[] factors = new double[w.length];
        for (int l = 0; l < w.length; l++) {
            double slope = slopeInChain(z[l], activation);
            if (makes(GradientFlowSlip.WEIGHTS_IGNORED)) {
                factors[l] = slope;
            } else if (makes(GradientFlowSlip.WEIGHT_ADDED)) {
                factors[l] = w[l] + slope;
            } else {
                double factor = w[l] * slope;
                factors[l] = makes(GradientFlowSlip.FACTORS_WITHOUT_SIGN) ? Math.abs(factor) : factor;
            }
        }
        return factors;
    }

    private double slopeInChain(double z, Activation activation) {
        if (makes(GradientFlowSlip.SLOPE_IGNORED)) {
            return 1;
        }
        if (makes(GradientFlowSlip.SLOPE_AT_ACTIVATION)) {
            return slope(activation(z, activation), activation);
        }
        if (makes(GradientFlowSlip.ACTIVATION_FOR_SLOPE)) {
            return activation(z, activation);
        }
        return slope(z, activation);
    }

    @Override
    public double[] gradients(double[] factors) {
        int layers = factors.length;
        double[] gradients = new double[layers];
        boolean forward = makes(GradientFlowSlip.FORWARD_PRODUCT);
        boolean sum = makes(GradientFlowSlip.SUM_FOR_PRODUCT);
        double running = sum ? 0 : 1;
        for (int step = 0; step < layers; step++) {
            int l = forward ? step : layers - 1 - step;
            double before = running;
            running = sum ? running + factors[l] : running * factors[l];
            int at = makes(GradientFlowSlip.FROM_LAST_TO_FIRST) ? step : l;
            gradients[at] = makes(GradientFlowSlip.OWN_FACTOR_LEFT_OUT) ? before : running;
        }
        return gradients;
    }

    @Override
    public double bound(int layers, double weight, Activation activation) {
        boolean quarter = activation == Activation.SIGMOID
                || (activation == Activation.TANH && makes(GradientFlowSlip.TANH_BOUND_QUARTER));
        double steepest = quarter ? 0.25 : 1;
        if (makes(GradientFlowSlip.BOUND_LINEAR)) {
            return Math.abs(weight) * steepest * layers;
        }
        if (makes(GradientFlowSlip.BOUND_WITHOUT_WEIGHT)) {
            return StrictMath.pow(steepest, layers);
        }
        if (makes(GradientFlowSlip.BOUND_WITH_ONE_WEIGHT)) {
            return Math.abs(weight) * StrictMath.pow(steepest, layers);
        }
        return StrictMath.pow(
                makes(GradientFlowSlip.BOUND_WITH_SIGN) ? weight * steepest : Math.abs(weight) * steepest, layers);
    }

    @Override
    public double[] weightGradientNorms(SimpleMatrix x, List<SimpleMatrix> weights, Activation activation) {
        List<SimpleMatrix> activations = new ArrayList<>(List.of(x));
        List<SimpleMatrix> sums = new ArrayList<>();
        for (SimpleMatrix w : weights) {
            SimpleMatrix z = activations.get(activations.size() - 1).mult(w);
            sums.add(z);
            activations.add(map(z, value -> activation(value, activation)));
        }
        int layers = weights.size();
        double[] norms = new double[layers];
        SimpleMatrix dA = map(activations.get(layers), value -> 1);
        for (int l = layers - 1; l >= 0; l--) {
            boolean skipped = l == layers - 1
                    ? makes(GradientFlowSlip.OUTPUT_SLOPE_MISSING)
                    : makes(GradientFlowSlip.HIDDEN_SLOPE_MISSING);
            SimpleMatrix dZ = skipped ? dA : dA.elementMult(map(sums.get(l), value -> slope(value, activation)));
            norms[l] = norm(measured(activations, l, dZ), x.getNumRows());
            dA = dZ.mult(backwards(weights.get(l)));
        }
        return norms;
    }

    private SimpleMatrix measured(List<SimpleMatrix> activations, int l, SimpleMatrix dZ) {
        if (makes(GradientFlowSlip.DELTA_NORM)) {
            return dZ;
        }
        int entering = makes(GradientFlowSlip.GRADIENT_FROM_OUTPUT) ? l + 1 : l;
        return activations.get(entering).transpose().mult(dZ);
    }

    private double norm(SimpleMatrix gradient, int samples) {
        double norm = gradient.normF();
        if (makes(GradientFlowSlip.NORM_SQUARED)) {
            return norm * norm;
        }
        if (makes(GradientFlowSlip.LARGEST_ENTRY)) {
            return gradient.elementMaxAbs();
        }
        return makes(GradientFlowSlip.BATCH_AVERAGED) ? norm / samples : norm;
    }

    private SimpleMatrix backwards(SimpleMatrix w) {
        if (makes(GradientFlowSlip.WEIGHTS_NOT_TRANSPOSED)) {
            SimpleMatrix inRowOrder = w.copy();
            inRowOrder.reshape(w.getNumCols(), w.getNumRows());
            return inRowOrder;
        }
        return w.transpose();
    }

    private static double activation(double z, Activation activation) {
        return switch (activation) {
            case SIGMOID -> sigmoid(z);
            case TANH -> StrictMath.tanh(z);
            case RELU -> Math.max(0, z);
        };
    }

    private double slope(double z, Activation activation) {
        return switch (activation) {
            case SIGMOID -> sigmoid(z) * sigmoid(-z);
            case TANH ->
                makes(GradientFlowSlip.TANH_WITHOUT_SQUARE)
                        ? 1 - StrictMath.tanh(z)
                        : 1 - StrictMath.tanh(z) * StrictMath.tanh(z);
            case RELU -> z > 0 || makes(GradientFlowSlip.RELU_ALWAYS_ON) ? 1 : 0;
        };
    }

    private static double sigmoid(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }
}
