package dev.gradus.solutions.training;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.gradient.NamedTensors;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.exercises.training.MoonsTraining.Parameters;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ejml.simple.SimpleMatrix;

/** The four tensors of the network, from the output backwards: the first wrong one is where it starts to go wrong. */
enum LoopTensor {
    W2("w2", Parameters::w2),
    B2("b2", Parameters::b2),
    W1("w1", Parameters::w1),
    B1("b1", Parameters::b1);

    private final String label;
    private final Function<Parameters, SimpleMatrix> tensor;

    LoopTensor(String label, Function<Parameters, SimpleMatrix> tensor) {
        this.label = label;
        this.tensor = tensor;
    }

    SimpleMatrix of(Parameters p) {
        return tensor.apply(p);
    }

    /** Compares all four; {@code what} names the thing in which they are, as in "gradients". */
    static void compare(
            String what, Parameters got, Parameters right, Tolerance tolerance, UnaryOperator<Expect> given) {
        that(what, got).satisfies(got != null, what + " is null");
        for (LoopTensor each : values()) {
            given.apply(that(each.label + " of " + what, each.of(got))).isCloseTo(each.of(right), tolerance);
        }
    }

    static NamedTensors named(Parameters p) {
        return NamedTensors.of("w2", p.w2()).and("b2", p.b2()).and("w1", p.w1()).and("b1", p.b1());
    }

    static Parameters parameters(NamedTensors tensors) {
        return new Parameters(tensors.matrix("w1"), tensors.matrix("b1"), tensors.matrix("w2"), tensors.matrix("b2"));
    }

    /** Adds all four to the evidence. */
    static Expect given(Expect expect, Parameters p) {
        Expect all = expect;
        for (LoopTensor each : values()) {
            all = all.given(each.label, each.of(p));
        }
        return all;
    }
}
