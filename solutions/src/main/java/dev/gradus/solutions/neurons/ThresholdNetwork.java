package dev.gradus.solutions.neurons;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Show;
import dev.gradus.exercises.neurons.XorByHand.Network;
import dev.gradus.exercises.neurons.XorByHand.Unit;
import java.util.ArrayList;
import java.util.List;

/** A network and its inputs: one question about an output. All sums are exact. */
record ThresholdNetwork(Network network, double[] x) {
    private static final int LARGEST = 2;

    static ThresholdNetwork draw(Cases cases, int inputs, int hidden) {
        List<Unit> units = new ArrayList<>();
        for (int k = 0; k < hidden; k++) {
            units.add(unit(cases, inputs));
        }
        return new ThresholdNetwork(new Network(units, unit(cases, hidden)), cases.eighths(inputs, LARGEST));
    }

    /** The answer would be another one without the last hidden unit. */
    static ThresholdNetwork decidedByLastUnit(Cases cases, int inputs, int hidden) {
        ThresholdNetwork drawn;
        ThresholdNetwork without;
        do {
            drawn = draw(cases, inputs, hidden);
            Unit output = drawn.network.output();
            double[] weights = output.weights().clone();
            weights[hidden - 1] = 0;
            without = new ThresholdNetwork(
                    new Network(drawn.network.hidden(), new Unit(weights, output.bias())), drawn.x);
        } while (TruthTable.answer(drawn.network, drawn.x) == TruthTable.answer(without.network, drawn.x));
        return drawn;
    }

    /** Every sum of the first hidden unit and of the output unit is exactly 0. */
    static ThresholdNetwork onTheBoundary(Cases cases, int inputs, int hidden) {
        ThresholdNetwork drawn = draw(cases, inputs, hidden);
        List<Unit> units = new ArrayList<>(drawn.network.hidden());
        units.set(0, throughZero(units.get(0), drawn.x));
        Network moved = new Network(units, drawn.network.output());
        Unit output = throughZero(moved.output(), TruthTable.hidden(moved, drawn.x));
        return new ThresholdNetwork(new Network(units, output), drawn.x);
    }

    private static Unit unit(Cases cases, int inputs) {
        return new Unit(cases.eighths(inputs, LARGEST), cases.eighths(1, LARGEST)[0]);
    }

    private static Unit throughZero(Unit unit, double[] x) {
        return new Unit(unit.weights(), -new Neuron(x, unit.weights(), 0).sum());
    }

    Expect given(Expect expect) {
        return expect.given(
                        "hidden",
                        network.hidden().stream().map(ThresholdNetwork::text).toList())
                .given("output", text(network.output()))
                .given("x", x);
    }

    static String text(Unit unit) {
        return "weights " + Show.value(unit.weights()) + " bias " + Show.number(unit.bias());
    }
}
