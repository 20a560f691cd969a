package dev.gradus.solutions.initialization;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Judges a scale that depends on the fans of a layer alone. */
final class Formulas {
    private static final Tolerance TOLERANCE =
            new Tolerance(1e-12, 0, "a sum, a quotient, a root or power and a product are 8 roundings, 1e-15");

    private static final List<LayerSize> FIXED = List.of(
            new LayerSize(3, 5),
            new LayerSize(80, 20),
            new LayerSize(20, 80),
            new LayerSize(3, 300),
            new LayerSize(1, 1));

    private static final int RANDOM_LAYERS = 5;
    private static final int LARGEST = 1000;

    private Formulas() {}

    /** Asks submission and reference about the same layers. */
    static <T> void judge(
            String quantity, T submission, T reference, BiFunction<T, LayerSize, Double> formula, Cases cases) {
        List<LayerSize> layers = layers(cases);
        List<Double> got = Independent.each(submission, layers, formula);
        for (int i = 0; i < layers.size(); i++) {
            LayerSize layer = layers.get(i);
            that(quantity, got.get(i))
                    .given("fanIn", layer.fanIn())
                    .given("fanOut", layer.fanOut())
                    .isCloseTo(formula.apply(reference, layer), TOLERANCE);
        }
    }

    private static List<LayerSize> layers(Cases cases) {
        List<LayerSize> layers = new ArrayList<>(FIXED);
        for (int i = 0; i < RANDOM_LAYERS; i++) {
            layers.add(new LayerSize(
                    1 + cases.random().nextInt(LARGEST), 1 + cases.random().nextInt(LARGEST)));
        }
        return layers;
    }
}
