package dev.gradus.solutions.regularization;

import dev.gradus.exercises.regularization.L2Penalty;
import dev.gradus.matrix.Matrices;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyL2Penalty implements L2Penalty {
    private final Set<L2PenaltySlip> slips;

    public FaultyL2Penalty(Set<L2PenaltySlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(L2PenaltySlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(L2PenaltySlip slip) {
        return slips.contains(slip);
    }

    private boolean counts(int layer, int layers) {
        return !makes(L2PenaltySlip.LAST_LAYER_ONLY) || layer == layers - 1;
    }

    @Override
    public double penalty(List<Layer> layers, double lambda) {
        double size = 0;
        int entries = 0;
        for (int l = 0; l < layers.size(); l++) {
            if (counts(l, layers.size())) {
                Layer layer = layers.get(l);
                size += size(layer.w());
                entries += layer.w().getNumElements();
                if (makes(L2PenaltySlip.BIASES_PENALIZED)) {
                    size += size(layer.b());
                    entries += layer.b().getNumElements();
                }
            }
        }
        if (makes(L2PenaltySlip.HALF_MISSING)) {
            return lambda * size;
        }
        if (makes(L2PenaltySlip.ROOT_TAKEN)) {
            return lambda / 2 * Math.sqrt(size);
        }
        if (makes(L2PenaltySlip.MEAN_OF_SQUARES)) {
            return lambda / 2 * size / entries;
        }
        return makes(L2PenaltySlip.LAMBDA_SQUARED) ? lambda * lambda / 2 * size : lambda / 2 * size;
    }

    private double size(SimpleMatrix matrix) {
        return makes(L2PenaltySlip.ABSOLUTE_VALUES)
                ? Matrices.map(matrix, Math::abs).elementSum()
                : matrix.elementMult(matrix).elementSum();
    }

    @Override
    public double loss(double[] sampleLosses, double penalty) {
        double sum = 0;
        for (double sampleLoss : sampleLosses) {
            sum += sampleLoss;
        }
        if (makes(L2PenaltySlip.PENALTY_AVERAGED)) {
            return (sum + penalty) / sampleLosses.length;
        }
        if (makes(L2PenaltySlip.LOSSES_SUMMED)) {
            return sum + penalty;
        }
        double mean = sum / sampleLosses.length;
        return makes(L2PenaltySlip.PENALTY_SUBTRACTED) ? mean - penalty : mean + penalty;
    }

    @Override
    public List<Layer> gradients(List<Layer> layers, List<Layer> dataGradients, double lambda) {
        List<Layer> gradients = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            Layer layer = layers.get(l);
            boolean counts = counts(l, layers.size());
            gradients.add(new Layer(
                    gradient(layer.w(), dataGradients.get(l).w(), lambda, counts),
                    gradient(
                            layer.b(),
                            dataGradients.get(l).b(),
                            lambda,
                            counts && makes(L2PenaltySlip.BIASES_PENALIZED))));
        }
        return gradients;
    }

    private SimpleMatrix gradient(SimpleMatrix w, SimpleMatrix data, double lambda, boolean counts) {
        SimpleMatrix ofData =
                makes(L2PenaltySlip.DATA_GRADIENT_LOST) ? new SimpleMatrix(w.getNumRows(), w.getNumCols()) : data;
        if (!counts) {
            return ofData;
        }
        if (makes(L2PenaltySlip.SIGNS_ONLY)) {
            return ofData.plus(Matrices.map(w, value -> lambda * Math.signum(value)));
        }
        if (makes(L2PenaltySlip.GRADIENT_SUBTRACTED)) {
            return ofData.minus(w.scale(lambda));
        }
        if (makes(L2PenaltySlip.GRADIENT_WITHOUT_LAMBDA)) {
            return ofData.plus(w);
        }
        double factor = makes(L2PenaltySlip.GRADIENT_DOUBLED) ? 2 : makes(L2PenaltySlip.GRADIENT_HALVED) ? 0.5 : 1;
        return ofData.plus(w.scale(factor * lambda));
    }

    @Override
    public List<Layer> step(List<Layer> layers, List<Layer> dataGradients, double lambda, double learningRate) {
        List<Layer> gradients =
                makes(L2PenaltySlip.STEP_WITHOUT_PENALTY) ? dataGradients : gradients(layers, dataGradients, lambda);
        List<Layer> after = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            after.add(new Layer(
                    moved(
                            layers.get(l).w(),
                            gradients.get(l).w(),
                            dataGradients.get(l).w(),
                            learningRate),
                    moved(
                            layers.get(l).b(),
                            gradients.get(l).b(),
                            dataGradients.get(l).b(),
                            learningRate)));
        }
        return after;
    }

    private SimpleMatrix moved(SimpleMatrix at, SimpleMatrix gradient, SimpleMatrix data, double learningRate) {
        if (makes(L2PenaltySlip.UPHILL)) {
            return at.plus(gradient.scale(learningRate));
        }
        SimpleMatrix ofPenalty = gradient.minus(data);
        if (makes(L2PenaltySlip.DECAY_WITHOUT_RATE)) {
            return at.minus(data.scale(learningRate)).minus(ofPenalty);
        }
        if (makes(L2PenaltySlip.DECAY_AFTER_STEP)) {
            SimpleMatrix decay = Matrices.map(
                    ofPenalty.elementDiv(at), share -> Double.isFinite(share) ? 1 - learningRate * share : 1);
            return at.minus(data.scale(learningRate)).elementMult(decay);
        }
        return at.minus(gradient.scale(learningRate));
    }
}
