package dev.gradus.solutions.training;

import dev.gradus.exercises.layers.HiddenDelta;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.LayeredNetwork;
import dev.gradus.exercises.layers.LayeredNetwork.Forward;
import dev.gradus.exercises.layers.LayeredNetwork.LayerGradients;
import dev.gradus.exercises.layers.LayeredNetwork.Network;
import dev.gradus.exercises.training.NetworkTraining;
import dev.gradus.matrix.Matrices;
import dev.gradus.solutions.layers.ReferenceHiddenDelta;
import dev.gradus.solutions.layers.ReferenceLayeredNetwork;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyNetworkTraining implements NetworkTraining {
    private final LayeredNetwork passes = new ReferenceLayeredNetwork();
    private final HiddenDelta deltas = new ReferenceHiddenDelta();
    private final Set<TrainingSlip> slips;

    public FaultyNetworkTraining(Set<TrainingSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(TrainingSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(TrainingSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public Network step(Network network, SimpleMatrix x, SimpleMatrix y, double learningRate) {
        double rate = rate(learningRate, y.getNumRows());
        Network updated;
        if (makes(TrainingSlip.UPDATED_WEIGHTS_IN_DELTA)) {
            updated = withUpdatedWeightsInDelta(network, x, y, rate);
        } else if (makes(TrainingSlip.LAYER_BY_LAYER)) {
            updated = layerByLayer(network, x, y, rate);
        } else {
            updated = update(network, gradients(network, x, y), rate);
        }
        if (makes(TrainingSlip.IN_PLACE)) {
            for (int l = 0; l < updated.layers().size(); l++) {
                network.layers().get(l).w().setTo(updated.layers().get(l).w());
                network.layers().get(l).b().setTo(updated.layers().get(l).b());
            }
        }
        return updated;
    }

    private double rate(double learningRate, int m) {
        if (makes(TrainingSlip.RATE_IGNORED)) {
            return 1;
        }
        return makes(TrainingSlip.RATE_OVER_BATCH) ? learningRate / m : learningRate;
    }

    private List<LayerGradients> gradients(Network network, SimpleMatrix x, SimpleMatrix y) {
        return passes.backward(network, x, passes.forward(network, x), y);
    }

    private Network update(Network network, List<LayerGradients> gradients, double learningRate) {
        int last = gradients.size() - 1;
        List<LayerParameters> updated = new ArrayList<>();
        for (int l = 0; l <= last; l++) {
            boolean leftOut = (makes(TrainingSlip.ONLY_LAST_LAYER) && l < last)
                    || (makes(TrainingSlip.FIRST_LAYER_LEFT_OUT) && l == 0);
            LayerParameters layer = network.layers().get(l);
            updated.add(leftOut ? layer : update(layer, gradients.get(l), learningRate));
        }
        return with(network, updated);
    }

    private static Network with(Network network, List<LayerParameters> layers) {
        return new Network(layers, network.hidden(), network.loss());
    }

    private LayerParameters update(LayerParameters layer, LayerGradients gradient, double rate) {
        double signed = makes(TrainingSlip.UPHILL) ? -rate : rate;
        return new LayerParameters(
                layer.w().minus(gradient.dW().scale(signed)),
                makes(TrainingSlip.BIASES_LEFT_OUT)
                        ? layer.b()
                        : layer.b().minus(gradient.db().scale(signed)));
    }

    private Network withUpdatedWeightsInDelta(Network network, SimpleMatrix x, SimpleMatrix y, double learningRate) {
        Forward forward = passes.forward(network, x);
        List<LayerParameters> layers = new ArrayList<>(network.layers());
        int last = layers.size() - 1;
        SimpleMatrix delta = forward.a().get(last).minus(y).divide(y.getNumRows());
        for (int l = last; l >= 0; l--) {
            SimpleMatrix input = l == 0 ? x : forward.a().get(l - 1);
            LayerGradients gradient = new LayerGradients(input.transpose().mult(delta), Matrices.sumRows(delta));
            layers.set(l, update(layers.get(l), gradient, learningRate));
            if (l > 0) {
                delta = deltas.hiddenDelta(delta, layers.get(l).w(), forward.z().get(l - 1), network.hidden());
            }
        }
        return with(network, layers);
    }

    private Network layerByLayer(Network network, SimpleMatrix x, SimpleMatrix y, double learningRate) {
        Network current = network;
        for (int l = network.layers().size() - 1; l >= 0; l--) {
            List<LayerParameters> layers = new ArrayList<>(current.layers());
            layers.set(l, update(layers.get(l), gradients(current, x, y).get(l), learningRate));
            current = with(network, layers);
        }
        return current;
    }

    @Override
    public Training fit(Network network, SimpleMatrix x, SimpleMatrix y, double learningRate, int epochs) {
        int rounds = makes(TrainingSlip.ONE_EPOCH_FEWER) ? Math.max(0, epochs - 1) : epochs;
        double[] losses = new double[rounds];
        List<LayerGradients> sum = null;
        Network current = network;
        for (int epoch = 0; epoch < rounds; epoch++) {
            Network from = makes(TrainingSlip.STARTS_OVER) ? network : current;
            double before = loss(from, x, y);
            if (makes(TrainingSlip.GRADIENTS_PILE_UP)) {
                sum = add(sum, gradients(from, x, y));
                current = update(from, sum, rate(learningRate, y.getNumRows()));
            } else {
                current = step(from, x, y, learningRate);
            }
            losses[epoch] = makes(TrainingSlip.LOSS_AFTER_UPDATE) ? loss(current, x, y) : before;
        }
        if (makes(TrainingSlip.RUNNING_MEAN)) {
            toRunningMeans(losses);
        }
        return new Training(current, losses);
    }

    private static List<LayerGradients> add(List<LayerGradients> sum, List<LayerGradients> gradients) {
        if (sum == null) {
            return gradients;
        }
        List<LayerGradients> added = new ArrayList<>();
        for (int l = 0; l < sum.size(); l++) {
            added.add(new LayerGradients(
                    sum.get(l).dW().plus(gradients.get(l).dW()),
                    sum.get(l).db().plus(gradients.get(l).db())));
        }
        return added;
    }

    private static void toRunningMeans(double[] losses) {
        double sum = 0;
        for (int epoch = 0; epoch < losses.length; epoch++) {
            sum += losses[epoch];
            losses[epoch] = sum / (epoch + 1);
        }
    }

    private double loss(Network network, SimpleMatrix x, SimpleMatrix y) {
        List<SimpleMatrix> a = passes.forward(network, x).a();
        return passes.loss(network.loss(), a.get(a.size() - 1), y);
    }
}
