package dev.gradus.solutions.layers;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Dimensions;
import dev.gradus.engine.grading.Expect;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** A random dense layer with its inputs and the gradient that arrives at its pre-activations. */
record Layer(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b, SimpleMatrix dZ) {

    static Layer draw(Cases cases, int batch, int in, int out) {
        return new Layer(
                cases.normal(batch, in, 1), cases.normal(in, out, 1), cases.biases(out), cases.normal(batch, out, 1));
    }

    /** Hidden layers of the first network sizes, smallest first. */
    static List<Layer> drawAll(Cases cases, int sizes) {
        List<Layer> layers = new ArrayList<>();
        for (Dimensions size : cases.networkSizes().subList(0, sizes)) {
            layers.add(draw(cases, size.batch(), size.inputs(), size.hidden()));
        }
        return layers;
    }

    Expect givenForward(Expect expect) {
        return expect.given("x", x).given("w", w).given("b", b);
    }

    Expect givenBackward(Expect expect) {
        return expect.given("x", x).given("w", w).given("dZ", dZ);
    }
}
