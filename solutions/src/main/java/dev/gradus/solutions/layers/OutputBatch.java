package dev.gradus.solutions.layers;

import static dev.gradus.matrix.Matrices.map;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Dimensions;
import dev.gradus.engine.grading.Expect;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.OutputActivation;
import dev.gradus.exercises.layers.OutputDelta;
import dev.gradus.exercises.layers.OutputDelta.Head;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Outputs of a head with targets that suit its loss. */
record OutputBatch(Head head, SimpleMatrix a, SimpleMatrix y) {
    private static final double LOWEST = 0.03;

    /** Batches of the first sizes, smallest first; softmax needs two classes or more. */
    static List<OutputBatch> drawAll(Cases cases, Head head, int sizes) {
        List<OutputBatch> batches = new ArrayList<>();
        for (Dimensions size : cases.networkSizes().subList(0, sizes)) {
            int k = head == Head.SOFTMAX_CROSS_ENTROPY ? Math.max(3, size.outputs()) : size.outputs();
            batches.add(draw(cases, head, size.batch(), k));
        }
        return batches;
    }

    static OutputBatch draw(Cases cases, Head head, int m, int k) {
        return switch (head) {
            case SIGMOID_CROSS_ENTROPY, SIGMOID_SQUARED_ERROR ->
                new OutputBatch(head, cases.probabilities(m, k, LOWEST, 1 - LOWEST), cases.binaryLabels(m, k));
            case SOFTMAX_CROSS_ENTROPY -> new OutputBatch(head, cases.distributions(m, k), cases.oneHotLabels(m, k));
            case LINEAR_SQUARED_ERROR -> new OutputBatch(head, cases.normal(m, k, 1.5), cases.normal(m, k, 1.5));
        };
    }

    /** The same targets under the outputs that these pre-activations have. */
    OutputBatch at(SimpleMatrix z) {
        return new OutputBatch(head, activated(z), y);
    }

    private SimpleMatrix activated(SimpleMatrix z) {
        OutputActivation output = switch (head) {
            case SIGMOID_CROSS_ENTROPY, SIGMOID_SQUARED_ERROR -> OutputActivation.SIGMOID;
            case SOFTMAX_CROSS_ENTROPY -> OutputActivation.SOFTMAX;
            case LINEAR_SQUARED_ERROR -> OutputActivation.LINEAR;
        };
        int k = z.getNumCols();
        LayerParameters identity = new LayerParameters(SimpleMatrix.identity(k), new SimpleMatrix(1, k));
        // Without hidden layers the hidden activation is not used.
        return new ReferenceMlpForward()
                .forward(z, List.of(identity), null, output)
                .a()
                .get(0);
    }

    /** The loss that the contract defines for the head. */
    double loss() {
        SimpleMatrix loss = switch (head) {
            case SIGMOID_CROSS_ENTROPY ->
                map(a, StrictMath::log)
                        .elementMult(y)
                        .plus(map(a, entry -> StrictMath.log1p(-entry)).elementMult(map(y, entry -> 1 - entry)))
                        .negative();
            case SOFTMAX_CROSS_ENTROPY -> map(a, StrictMath::log).elementMult(y).negative();
            case LINEAR_SQUARED_ERROR, SIGMOID_SQUARED_ERROR -> map(a.minus(y), error -> error * error / 2);
        };
        return loss.elementSum() / y.getNumRows();
    }

    OutputBatch row(int i) {
        return new OutputBatch(head, a.extractVector(true, i), y.extractVector(true, i));
    }

    SimpleMatrix ask(OutputDelta subject) {
        return subject.outputDelta(head, a, y);
    }

    Expect given(Expect expect) {
        return expect.given("head", head).given("a", a).given("y", y);
    }
}
