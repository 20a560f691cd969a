package dev.gradus.solutions.neurons;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Expect;
import java.util.Arrays;

/**
 * A neuron with one input vector. All numbers are multiples of ⅛, so that its weighted sum is exact whatever the order
 * of summation.
 */
record Neuron(double[] x, double[] w, double b) {
    private static final int LARGEST = 3;

    /** With any weighted sum. */
    static Neuron draw(Cases cases, int inputs) {
        return new Neuron(cases.eighths(inputs, LARGEST), cases.eighths(inputs, LARGEST), cases.eighths(1, LARGEST)[0]);
    }

    /** With this weighted sum (a multiple of 1/64). */
    static Neuron withSum(Cases cases, int inputs, double z) {
        return neuron(drawProducts(cases, inputs), z);
    }

    /** With this weighted sum, and the products alone on the other side of 0: only the bias makes the answer right. */
    static Neuron decidedByBias(Cases cases, int inputs, double z) {
        Neuron drawn = drawProducts(cases, inputs);
        boolean agrees = drawn.products() > 0 == z >= 0;
        double[] w = agrees ? Arrays.stream(drawn.w).map(weight -> -weight).toArray() : drawn.w;
        return neuron(new Neuron(drawn.x, w, 0), z);
    }

    /** With this weighted sum (not 0), and a bias that works against it: counted twice it turns the answer over. */
    static Neuron despiteBias(Cases cases, int inputs, double z) {
        Neuron drawn;
        do {
            drawn = draw(cases, inputs);
        } while (drawn.products() * Math.signum(z) <= 2 * Math.abs(z));
        return neuron(drawn, z);
    }

    private static Neuron drawProducts(Cases cases, int inputs) {
        Neuron drawn;
        do {
            drawn = draw(cases, inputs);
        } while (drawn.products() == 0);
        return drawn;
    }

    private static Neuron neuron(Neuron drawn, double z) {
        return new Neuron(drawn.x, drawn.w, z - drawn.products());
    }

    /** The weighted sum with the bias. */
    double sum() {
        double sum = b;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * w[i];
        }
        return sum;
    }

    private double products() {
        return new Neuron(x, w, 0).sum();
    }

    Expect given(Expect expect) {
        return expect.given("x", x).given("w", w).given("b", b);
    }
}
