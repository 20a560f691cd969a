package dev.gradus.solutions.regularization.alternatives;

import dev.gradus.exercises.regularization.L2Penalty;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Streams and norms: the sum of squares is the square of the Frobenius norm. */
public final class StreamL2Penalty implements L2Penalty {

    @Override
    public double penalty(List<Layer> layers, double lambda) {
        return layers.stream()
                        .mapToDouble(layer -> Math.pow(layer.w().normF(), 2))
                        .sum()
                * lambda
                * 0.5;
    }

    @Override
    public double loss(double[] sampleLosses, double penalty) {
        return Arrays.stream(sampleLosses).average().orElse(0) + penalty;
    }

    @Override
    public List<Layer> gradients(List<Layer> layers, List<Layer> dataGradients, double lambda) {
        return IntStream.range(0, layers.size())
                .mapToObj(l -> new Layer(
                        dataGradients.get(l).w().plus(lambda, layers.get(l).w()),
                        dataGradients.get(l).b().copy()))
                .toList();
    }

    @Override
    public List<Layer> step(List<Layer> layers, List<Layer> dataGradients, double lambda, double learningRate) {
        List<Layer> gradients = gradients(layers, dataGradients, lambda);
        return IntStream.range(0, layers.size())
                .mapToObj(l -> new Layer(
                        layers.get(l).w().plus(-learningRate, gradients.get(l).w()),
                        layers.get(l).b().plus(-learningRate, gradients.get(l).b())))
                .toList();
    }
}
