package dev.gradus.solutions.activations;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.gradient.NamedTensors;
import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Dimensions;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tensors;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.activations.Softmax;
import dev.gradus.exercises.activations.SoftmaxBackward;
import dev.gradus.solutions.gradients.NumericComparison;
import dev.gradus.solutions.pictures.ErrorMap;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Judges a {@link SoftmaxBackward}: the Jacobian, the product with it, then what both have to obey. */
@Grading(contract = SoftmaxBackward.class)
public final class SoftmaxBackwardGrading {
    private static final Tolerance CLOSE = Tolerance.standard();

    /** Small, because a numeric derivative takes a dozen losses for every logit. */
    private static final int SAMPLES = 4;

    private static final int CLASSES = 3;

    @Check(order = 1, points = 2, title = "jacobian holds the derivative of every probability by every logit")
    void jacobian(
            @Submitted SoftmaxBackward submission,
            @Reference SoftmaxBackward reference,
            Cases cases,
            Evidence evidence) {
        List<double[]> p = samples(cases);
        List<SimpleMatrix> answers = Independent.each(submission, p, SoftmaxBackward::jacobian);
        for (int i = 0; i < p.size(); i++) {
            SimpleMatrix right = reference.jacobian(p.get(i));
            try {
                that("jacobian(p)", answers.get(i)).given("p", p.get(i)).isCloseTo(right, CLOSE);
            } catch (CheckFailed failed) {
                ErrorMap.of("jacobian(p)", answers.get(i), right).ifPresent(evidence::show);
                throw failed;
            }
        }
    }

    @Check(order = 2, points = 1, title = "every row and column of jacobian sums to 0", visibility = Visibility.HIDDEN)
    void jacobianSums(@Submitted SoftmaxBackward submission, Cases cases) {
        for (double[] p : samples(cases)) {
            SimpleMatrix jacobian = submission.jacobian(p);
            that("jacobian(p)", jacobian).given("p", p).hasShape(p.length, p.length);
            for (int i = 0; i < p.length; i++) {
                that("sum of row " + i, jacobian.extractVector(true, i).elementSum())
                        .given("p", p)
                        .isCloseTo(0, CLOSE);
                that("sum of column " + i, jacobian.extractVector(false, i).elementSum())
                        .given("p", p)
                        .isCloseTo(0, CLOSE);
            }
        }
    }

    @Check(order = 3, points = 3, title = "backward gives the gradient by the logits, row by row")
    void backward(
            @Submitted SoftmaxBackward submission,
            @Reference SoftmaxBackward reference,
            Cases cases,
            Evidence evidence) {
        List<Step> steps = Step.drawAll(cases, 3);
        List<SimpleMatrix> answers = answers(submission, steps);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            SimpleMatrix right = reference.backward(step.p(), step.dP());
            try {
                step.given(that("backward(p, dP)", answers.get(i))).isCloseTo(right, CLOSE);
            } catch (CheckFailed failed) {
                ErrorMap.of("backward(p, dP)", answers.get(i), right).ifPresent(evidence::show);
                throw failed;
            }
        }
    }

    @Check(order = 4, points = 2, title = "backward agrees with the numeric derivative of a loss behind a softmax")
    void numericGradient(@Submitted SoftmaxBackward submission, @Reference SoftmaxBackward reference, Cases cases) {
        Softmax softmax = new ReferenceSoftmax();
        SimpleMatrix z = cases.normal(SAMPLES, CLASSES, 1);
        SimpleMatrix dP = cases.normal(SAMPLES, CLASSES, 1);
        boolean judged = NumericComparison.judges(
                at -> softmax.softmax(at.matrix("z")).elementMult(dP).elementSum(),
                NamedTensors.of("z", z),
                at -> {
                    Step step = new Step(softmax.softmax(at.matrix("z")), dP);
                    SimpleMatrix dZ = submission.backward(step.p(), step.dP());
                    step.given(that("backward(p, dP)", dZ)).hasShape(SAMPLES, CLASSES);
                    return NamedTensors.of("z", dZ);
                },
                cases.random().nextLong(),
                "the loss Σ p·dP of the softmax of " + SAMPLES + " samples with " + CLASSES + " classes");
        if (!judged) {
            Step step = new Step(softmax.softmax(z), dP);
            step.given(that("backward(p, dP)", submission.backward(step.p(), dP)))
                    .isCloseTo(reference.backward(step.p(), dP), CLOSE);
        }
    }

    @Check(
            order = 5,
            points = 1,
            title = "every row of the gradient sums to 0, and a constant dP gives nothing",
            visibility = Visibility.HIDDEN)
    void rowSums(@Submitted SoftmaxBackward submission, Cases cases) {
        for (Step step : Step.drawAll(cases, 2)) {
            int samples = step.p().getNumRows();
            int classes = step.p().getNumCols();
            Step constant = new Step(step.p(), SimpleMatrix.filled(samples, classes, cases.uniform(1, 3)));
            List<SimpleMatrix> answers = answers(submission, List.of(step, constant));
            step.given(that("backward(p, dP)", answers.get(0))).hasShape(samples, classes);
            for (int i = 0; i < samples; i++) {
                step.given(that(
                                "sum of row " + i,
                                answers.get(0).extractVector(true, i).elementSum()))
                        .isCloseTo(0, CLOSE);
            }
            constant.given(that("backward(p, dP) of a constant dP", answers.get(1)))
                    .isCloseTo(new SimpleMatrix(samples, classes), CLOSE);
        }
    }

    @Check(
            order = 6,
            points = 1,
            title = "samples do not mix: a batch gives what its rows give alone",
            visibility = Visibility.HIDDEN)
    void rowsAlone(@Submitted SoftmaxBackward submission, Cases cases) {
        Step batch = Step.drawAll(cases, 1).get(0);
        int samples = batch.p().getNumRows();
        List<Step> steps = new ArrayList<>(List.of(batch));
        for (int i = 0; i < samples; i++) {
            steps.add(batch.row(i));
        }
        List<SimpleMatrix> answers = answers(submission, steps);
        batch.given(that("backward(p, dP)", answers.get(0)))
                .hasShape(samples, batch.p().getNumCols());
        for (int i = 0; i < samples; i++) {
            batch.given(that(
                            "row " + i + " of backward(p, dP), against that row alone",
                            answers.get(0).extractVector(true, i)))
                    .isCloseTo(answers.get(i + 1), CLOSE);
        }
    }

    @Check(
            order = 7,
            points = 1,
            title = "nothing passes through a softmax that is certain",
            visibility = Visibility.HIDDEN)
    void certain(@Submitted SoftmaxBackward submission, Cases cases) {
        Step step = new Step(cases.oneHotLabels(4, 3), cases.normal(4, 3, 1));
        step.given(that("backward(p, dP)", submission.backward(step.p(), step.dP())))
                .isCloseTo(new SimpleMatrix(4, 3), CLOSE);
    }

    private static List<SimpleMatrix> answers(SoftmaxBackward submission, List<Step> steps) {
        return Independent.each(submission, steps, (s, step) -> s.backward(step.p(), step.dP()));
    }

    /** Probabilities of three samples, of 3, 4 and 5 classes. */
    private static List<double[]> samples(Cases cases) {
        List<double[]> samples = new ArrayList<>();
        for (int classes = 3; classes <= 5; classes++) {
            samples.add(Tensors.rowMajor(cases.distributions(1, classes)));
        }
        return samples;
    }

    /** What arrives at a softmax from above, with what it computed on the way forward. */
    private record Step(SimpleMatrix p, SimpleMatrix dP) {

        /** Batches with at least three classes, smallest first. */
        static List<Step> drawAll(Cases cases, int batches) {
            List<Step> steps = new ArrayList<>();
            for (Dimensions size : cases.networkSizes().subList(1, 1 + batches)) {
                steps.add(new Step(
                        cases.distributions(size.batch(), size.outputs()),
                        cases.normal(size.batch(), size.outputs(), 1)));
            }
            return steps;
        }

        Step row(int i) {
            return new Step(p.extractVector(true, i), dP.extractVector(true, i));
        }

        Expect given(Expect expect) {
            return expect.given("p", p).given("dP", dP);
        }
    }
}
