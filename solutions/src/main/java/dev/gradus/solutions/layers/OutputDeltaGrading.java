package dev.gradus.solutions.layers;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.gradient.NamedTensors;
import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.layers.OutputDelta;
import dev.gradus.exercises.layers.OutputDelta.Head;
import dev.gradus.matrix.Matrices;
import dev.gradus.solutions.gradients.NumericComparison;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Judges an {@link OutputDelta}: each head by its formula, then all of them against numbers that know no formula. */
@Grading(contract = OutputDelta.class)
public final class OutputDeltaGrading {
    private static final Tolerance CLOSE = Tolerance.standard();
    private static final String DELTA = "outputDelta(head, a, y)";

    @Check(order = 1, points = 2, title = "sigmoid with cross-entropy")
    void sigmoidWithCrossEntropy(@Submitted OutputDelta submission, @Reference OutputDelta reference, Cases cases) {
        compare(submission, reference, OutputBatch.drawAll(cases, Head.SIGMOID_CROSS_ENTROPY, 3));
    }

    @Check(order = 2, points = 2, title = "softmax with cross-entropy")
    void softmaxWithCrossEntropy(@Submitted OutputDelta submission, @Reference OutputDelta reference, Cases cases) {
        compare(submission, reference, OutputBatch.drawAll(cases, Head.SOFTMAX_CROSS_ENTROPY, 3));
    }

    @Check(order = 3, points = 1, title = "linear outputs with half the squared error")
    void linearWithSquaredError(@Submitted OutputDelta submission, @Reference OutputDelta reference, Cases cases) {
        compare(submission, reference, OutputBatch.drawAll(cases, Head.LINEAR_SQUARED_ERROR, 3));
    }

    @Check(order = 4, points = 2, title = "sigmoid with half the squared error")
    void sigmoidWithSquaredError(@Submitted OutputDelta submission, @Reference OutputDelta reference, Cases cases) {
        compare(submission, reference, OutputBatch.drawAll(cases, Head.SIGMOID_SQUARED_ERROR, 3));
    }

    @Check(order = 5, points = 2, title = "every delta agrees with the numeric derivative of its loss by z")
    void numericDerivatives(@Submitted OutputDelta submission, @Reference OutputDelta reference, Cases cases) {
        for (Head head : Head.values()) {
            OutputBatch batch = OutputBatch.draw(cases, head, 4, 3);
            SimpleMatrix z = cases.normal(4, 3, 1.5);
            boolean judged = NumericComparison.judges(
                    at -> batch.at(at.matrix("z")).loss(),
                    NamedTensors.of("z", z),
                    at -> NamedTensors.of("z", shaped(submission, batch.at(at.matrix("z")))),
                    cases.random().nextLong(),
                    head + " on 4 samples with 3 outputs");
            if (!judged) {
                compare(submission, reference, List.of(batch.at(z)));
            }
        }
    }

    @Check(
            order = 6,
            points = 1,
            title = "outputs that have been rounded to 0 or 1 give no NaN and no infinity",
            visibility = Visibility.HIDDEN)
    void saturatedOutputs(@Submitted OutputDelta submission, @Reference OutputDelta reference) {
        SimpleMatrix ends = new SimpleMatrix(new double[][] {{0, 1, 0}, {1, 0, 0}, {0, 0, 1}});
        SimpleMatrix targets = new SimpleMatrix(new double[][] {{1, 0, 0}, {1, 0, 0}, {0, 1, 0}});
        compare(
                submission,
                reference,
                List.of(
                        new OutputBatch(Head.SIGMOID_CROSS_ENTROPY, ends, targets),
                        new OutputBatch(Head.SOFTMAX_CROSS_ENTROPY, ends, targets)));
    }

    @Check(
            order = 7,
            points = 1,
            title = "each row of a batch's delta is 1/m of what that sample has alone",
            visibility = Visibility.HIDDEN)
    void samplesAlone(@Submitted OutputDelta submission, Cases cases) {
        int m = 5;
        for (Head head : Head.values()) {
            OutputBatch batch = OutputBatch.draw(cases, head, m, 4);
            List<OutputBatch> batches = new ArrayList<>(List.of(batch));
            for (int i = 0; i < m; i++) {
                batches.add(batch.row(i));
            }
            List<SimpleMatrix> deltas = Independent.each(submission, batches, (s, b) -> b.ask(s));
            batch.given(that(DELTA, deltas.get(0))).hasShape(m, 4);
            for (int i = 0; i < m; i++) {
                OutputBatch alone = batches.get(i + 1);
                SimpleMatrix delta = deltas.get(i + 1);
                alone.given(that(DELTA, delta)).hasShape(1, 4).isFinite();
                SimpleMatrix row = deltas.get(0).extractVector(true, i);
                batch.given(that("row " + i + " of the batch's delta", row)).isCloseTo(delta.divide(m), CLOSE);
            }
        }
    }

    @Check(
            order = 8,
            points = 1,
            title = "every row of the delta of softmax adds up to 0",
            visibility = Visibility.HIDDEN)
    void rowsOfSoftmax(@Submitted OutputDelta submission, Cases cases) {
        OutputBatch batch = OutputBatch.draw(cases, Head.SOFTMAX_CROSS_ENTROPY, 5, 4);
        SimpleMatrix delta = shaped(submission, batch);
        SimpleMatrix sums = Matrices.sumRows(delta.transpose());
        batch.given(that("sums of the rows of " + DELTA, sums)).isCloseTo(new SimpleMatrix(1, 5), CLOSE);
    }

    private static SimpleMatrix shaped(OutputDelta submission, OutputBatch batch) {
        SimpleMatrix delta = batch.ask(submission);
        batch.given(that(DELTA, delta))
                .hasShape(batch.y().getNumRows(), batch.y().getNumCols());
        return delta;
    }

    private static void compare(OutputDelta submission, OutputDelta reference, List<OutputBatch> batches) {
        List<SimpleMatrix> deltas = Independent.each(submission, batches, (s, b) -> b.ask(s));
        for (int i = 0; i < batches.size(); i++) {
            OutputBatch batch = batches.get(i);
            batch.given(that(DELTA, deltas.get(i))).isCloseTo(batch.ask(reference), CLOSE);
        }
    }
}
