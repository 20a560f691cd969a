package dev.gradus.solutions.regularization;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Expect;
import dev.gradus.exercises.regularization.L2Penalty.Layer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A random network with gradients of its data that are about as large as those of the penalty. λ is neither ½, whose half
 * is its square, nor 1.
 */
record PenalizedNetwork(List<Layer> layers, List<Layer> dataGradients, double lambda, double learningRate) {

    static PenalizedNetwork draw(Cases cases, int... sizes) {
        return new PenalizedNetwork(
                layers(cases, sizes), layers(cases, sizes), cases.uniform(0.6, 0.9), cases.uniform(0.15, 0.3));
    }

    /** Networks of one, two and three layers. */
    static List<PenalizedNetwork> drawAll(Cases cases) {
        return List.of(draw(cases, 3, 4), draw(cases, 4, 5, 3), draw(cases, 3, 5, 4, 1));
    }

    private static List<Layer> layers(Cases cases, int... sizes) {
        return IntStream.range(1, sizes.length)
                .mapToObj(l -> new Layer(cases.normal(sizes[l - 1], sizes[l], 1), cases.biases(sizes[l])))
                .toList();
    }

    /** The same with gradients of the data that are all 0: what is left is the penalty's. */
    PenalizedNetwork withoutData() {
        List<Layer> zeros = layers.stream()
                .map(layer -> new Layer(layer.w().scale(0), layer.b().scale(0)))
                .toList();
        return new PenalizedNetwork(layers, zeros, lambda, learningRate);
    }

    Expect given(Expect expect) {
        for (int l = 0; l < layers.size(); l++) {
            expect.given("w" + (l + 1), layers.get(l).w())
                    .given("b" + (l + 1), layers.get(l).b());
        }
        return expect.given("lambda", lambda);
    }

    Expect givenAll(Expect expect) {
        for (int l = 0; l < layers.size(); l++) {
            given(expect)
                    .given("data gradient by w" + (l + 1), dataGradients.get(l).w())
                    .given("data gradient by b" + (l + 1), dataGradients.get(l).b());
        }
        return expect;
    }
}
