package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.Adam;
import org.ejml.simple.SimpleMatrix;

/** On rows of plain arrays, one helper for each kind of average. */
public final class ArraysAdam implements Adam {

    @Override
    public Step step(SimpleMatrix parameters, SimpleMatrix gradient, State state, Settings settings) {
        double[][] g = gradient.toArray2();
        double[][] m = average(state.m().toArray2(), g, settings.beta1());
        double[][] v = average(state.v().toArray2(), squared(g), settings.beta2());
        int t = 1 + state.steps();
        double startM = 1 - Math.exp(t * Math.log(settings.beta1()));
        double startV = 1 - Math.exp(t * Math.log(settings.beta2()));
        double[][] w = parameters.toArray2();
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w[i].length; j++) {
                w[i][j] -= settings.rate() * (m[i][j] / startM) / (settings.epsilon() + Math.sqrt(v[i][j] / startV));
            }
        }
        return new Step(new SimpleMatrix(w), new State(new SimpleMatrix(m), new SimpleMatrix(v), t));
    }

    private static double[][] average(double[][] old, double[][] newest, double beta) {
        double[][] average = new double[old.length][];
        for (int i = 0; i < old.length; i++) {
            average[i] = new double[old[i].length];
            for (int j = 0; j < old[i].length; j++) {
                average[i][j] = beta * old[i][j] + (1 - beta) * newest[i][j];
            }
        }
        return average;
    }

    private static double[][] squared(double[][] values) {
        double[][] squares = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            squares[i] = java.util.Arrays.stream(values[i])
                    .map(value -> value * value)
                    .toArray();
        }
        return squares;
    }
}
