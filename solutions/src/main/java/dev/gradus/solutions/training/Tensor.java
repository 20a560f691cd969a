package dev.gradus.solutions.training;

import dev.gradus.engine.grading.Expect;
import dev.gradus.exercises.training.XorMlp.Gradients;
import dev.gradus.exercises.training.XorMlp.Parameters;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;

/** The four tensors of the network, from the output backwards: the first wrong gradient is where it starts to go wrong. */
enum Tensor {
    W2("w2", "dW2", Parameters::w2, Gradients::dW2),
    B2("b2", "db2", Parameters::b2, Gradients::db2),
    W1("w1", "dW1", Parameters::w1, Gradients::dW1),
    B1("b1", "db1", Parameters::b1, Gradients::db1);

    private final String label;
    private final String gradientLabel;
    private final Function<Parameters, SimpleMatrix> parameter;
    private final Function<Gradients, SimpleMatrix> gradient;

    Tensor(
            String label,
            String gradientLabel,
            Function<Parameters, SimpleMatrix> parameter,
            Function<Gradients, SimpleMatrix> gradient) {
        this.label = label;
        this.gradientLabel = gradientLabel;
        this.parameter = parameter;
        this.gradient = gradient;
    }

    /** Its name in the contract. */
    String label() {
        return label;
    }

    /** Its gradient's name in the contract. */
    String gradientLabel() {
        return gradientLabel;
    }

    SimpleMatrix of(Parameters p) {
        return parameter.apply(p);
    }

    SimpleMatrix of(Gradients g) {
        return gradient.apply(g);
    }

    /** Fails unless all four have the shapes of a network with so many hidden units. */
    static void requireShapes(Parameters p, int hidden) {
        Parameters right = new Parameters(
                new SimpleMatrix(2, hidden),
                new SimpleMatrix(1, hidden),
                new SimpleMatrix(hidden, 1),
                new SimpleMatrix(1, 1));
        for (Tensor tensor : values()) {
            SimpleMatrix wanted = tensor.of(right);
            Expect.that(tensor.label, tensor.of(p)).hasShape(wanted.getNumRows(), wanted.getNumCols());
        }
    }

    /** Fails unless every gradient has its parameter's shape. */
    static void requireShapes(Gradients g, Parameters p) {
        for (Tensor tensor : values()) {
            SimpleMatrix wanted = tensor.of(p);
            Expect.that(tensor.gradientLabel, tensor.of(g)).hasShape(wanted.getNumRows(), wanted.getNumCols());
        }
    }
}
