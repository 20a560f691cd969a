package dev.gradus.solutions.layers;

import dev.gradus.exercises.layers.TwoLayerBackprop.Gradients;
import dev.gradus.exercises.layers.TwoLayerBackprop.Parameters;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;

/** The four gradients in the order in which backpropagation reaches them. */
enum Tensor {
    DW2("dW2", Gradients::dW2, Parameters::w2),
    DB2("db2", Gradients::db2, Parameters::b2),
    DW1("dW1", Gradients::dW1, Parameters::w1),
    DB1("db1", Gradients::db1, Parameters::b1);

    private final String label;
    private final Function<Gradients, SimpleMatrix> gradient;
    private final Function<Parameters, SimpleMatrix> parameter;

    Tensor(String label, Function<Gradients, SimpleMatrix> gradient, Function<Parameters, SimpleMatrix> parameter) {
        this.label = label;
        this.gradient = gradient;
        this.parameter = parameter;
    }

    /** Its name in the contract. */
    String label() {
        return label;
    }

    SimpleMatrix of(Gradients gradients) {
        return gradient.apply(gradients);
    }

    int rows(Network network) {
        return parameter.apply(network.parameters()).getNumRows();
    }

    int columns(Network network) {
        return parameter.apply(network.parameters()).getNumCols();
    }
}
