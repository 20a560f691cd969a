package dev.gradus.solutions.initialization;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Expect;
import dev.gradus.exercises.initialization.SymmetryBreaking.Parameters;
import org.ejml.simple.SimpleMatrix;

/** Networks in which it is known which hidden units are alike, and batches to train them on. */
record HiddenUnits(SimpleMatrix x, SimpleMatrix y, Parameters parameters) {

    /** All units different. */
    static HiddenUnits draw(Cases cases, int batch, int inputs, int hidden, int outputs) {
        return new HiddenUnits(
                cases.normal(batch, inputs, 1),
                cases.normal(batch, outputs, 1),
                new Parameters(
                        cases.normal(inputs, hidden, 0.7),
                        cases.biases(hidden),
                        cases.normal(hidden, outputs, 0.7),
                        cases.biases(outputs)));
    }

    /**
     * The same network in which unit {@code j} has the incoming weights and the bias of unit {@code source[j]}; what leaves
     * it stays its own.
     */
    HiddenUnits copied(int... source) {
        SimpleMatrix w1 = parameters.w1().copy();
        SimpleMatrix b1 = parameters.b1().copy();
        for (int unit = 0; unit < source.length; unit++) {
            for (int i = 0; i < w1.getNumRows(); i++) {
                w1.set(i, unit, parameters.w1().get(i, source[unit]));
            }
            b1.set(0, unit, parameters.b1().get(0, source[unit]));
        }
        return with(w1, b1);
    }

    /** The same with what leaves a unit copied too, so that likes are alike on both sides. */
    HiddenUnits copiedWhole(int... source) {
        SimpleMatrix w2 = parameters.w2().copy();
        for (int unit = 0; unit < source.length; unit++) {
            for (int j = 0; j < w2.getNumCols(); j++) {
                w2.set(unit, j, parameters.w2().get(source[unit], j));
            }
        }
        Parameters incoming = copied(source).parameters();
        return new HiddenUnits(x, y, new Parameters(incoming.w1(), incoming.b1(), w2, parameters.b2()));
    }

    HiddenUnits with(SimpleMatrix w1, SimpleMatrix b1) {
        return new HiddenUnits(x, y, new Parameters(w1, b1, parameters.w2(), parameters.b2()));
    }

    Expect given(Expect expect) {
        return expect.given("w1", parameters.w1())
                .given("b1", parameters.b1())
                .given("w2", parameters.w2())
                .given("b2", parameters.b2());
    }

    Expect givenAll(Expect expect) {
        return given(expect).given("x", x).given("y", y);
    }
}
