package dev.gradus.solutions.layers;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Dimensions;
import dev.gradus.engine.grading.Expect;
import dev.gradus.exercises.layers.TwoLayerBackprop.Activation;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** What arrives at the hidden layer from above, with what the layer computed on the way forward. */
record HiddenStep(SimpleMatrix dZ2, SimpleMatrix w2, SimpleMatrix z1, Activation hidden) {

    /** One step for each activation in each size, smallest first. */
    static List<HiddenStep> drawAll(Cases cases, List<Dimensions> sizes) {
        List<HiddenStep> steps = new ArrayList<>();
        for (Dimensions size : sizes) {
            for (Activation hidden : Activation.values()) {
                steps.add(new HiddenStep(
                        cases.normal(size.batch(), size.outputs(), 1),
                        cases.normal(size.hidden(), size.outputs(), 1),
                        Network.preActivations(cases, size.batch(), size.hidden()),
                        hidden));
            }
        }
        return steps;
    }

    Expect given(Expect expect) {
        return expect.given("dZ2", dZ2).given("w2", w2).given("z1", z1).given("hidden", hidden);
    }
}
