package dev.gradus.solutions.layers;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Dimensions;
import dev.gradus.engine.grading.Expect;
import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.HiddenDelta;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** What arrives at a hidden layer from the next one, with what the layer computed on the way forward. */
record ArrivingGradient(SimpleMatrix dZNext, SimpleMatrix wNext, SimpleMatrix z, HiddenActivation activation) {
    private static final double SPREAD = 1.5;

    static ArrivingGradient draw(
            Cases cases, HiddenActivation activation, int batch, int units, int nextUnits, double fromKink) {
        return new ArrivingGradient(
                cases.normal(batch, nextUnits, 1),
                cases.normal(units, nextUnits, 1),
                cases.awayFromKink(batch, units, SPREAD, fromKink),
                activation);
    }

    /** One for each of the first sizes, smallest first. */
    static List<ArrivingGradient> drawAll(Cases cases, HiddenActivation activation, int sizes) {
        List<ArrivingGradient> all = new ArrayList<>();
        for (Dimensions size : cases.networkSizes().subList(0, sizes)) {
            all.add(draw(cases, activation, size.batch(), size.hidden(), size.outputs(), 0.01));
        }
        return all;
    }

    SimpleMatrix ask(HiddenDelta subject) {
        return subject.hiddenDelta(dZNext, wNext, z, activation);
    }

    Expect given(Expect expect) {
        return expect.given("dZNext", dZNext)
                .given("wNext", wNext)
                .given("z", z)
                .given("activation", activation);
    }
}
