package dev.gradus.solutions.neurons.alternatives;

import dev.gradus.exercises.neurons.XorByHand;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Weights in tenths, three hidden units of which one is always on, and the forward pass with matrices. */
public final class DecimalXor implements XorByHand {

    @Override
    public Unit or() {
        return new Unit(new double[] {0.3, 0.3}, -0.3);
    }

    @Override
    public Unit and() {
        return new Unit(new double[] {0.1, 0.7}, -0.8);
    }

    @Override
    public Network xor() {
        Unit notBoth = new Unit(new double[] {-0.1, -0.2}, 0.25);
        Unit always = new Unit(new double[] {0, 0}, 0);
        return new Network(List.of(or(), notBoth, always), new Unit(new double[] {0.4, 0.4, -0.8}, 0));
    }

    @Override
    public int output(Network network, double[] x) {
        SimpleMatrix hidden = new SimpleMatrix(network.hidden().size(), 1);
        SimpleMatrix inputs = new SimpleMatrix(x.length, 1, true, x);
        for (int k = 0; k < hidden.getNumRows(); k++) {
            hidden.set(k, 0, fires(network.hidden().get(k), inputs));
        }
        return (int) fires(network.output(), hidden);
    }

    private static double fires(Unit unit, SimpleMatrix inputs) {
        SimpleMatrix weights = new SimpleMatrix(1, unit.weights().length, true, unit.weights());
        return weights.mult(inputs).get(0) + unit.bias() >= 0 ? 1 : 0;
    }
}
