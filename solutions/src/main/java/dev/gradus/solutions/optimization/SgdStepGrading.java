package dev.gradus.solutions.optimization;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.optimization.SgdStep;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * Judges an {@link SgdStep}: the step itself, then what is built on it. Steps of batches and networks may also be what the
 * submission's own step makes of the right gradient, so that a slip in the step is paid for once.
 */
@Grading(contract = SgdStep.class)
public final class SgdStepGrading {
    private static final Tolerance CLOSE = Tolerance.standard();

    private record Question(SimpleMatrix parameters, SimpleMatrix gradient, double rate) {
        static Question draw(Cases cases, int rows, int columns) {
            return new Question(cases.normal(rows, columns, 1), cases.normal(rows, columns, 1), cases.learningRate());
        }
    }

    private record Batch(SimpleMatrix parameters, List<SimpleMatrix> gradients, double rate) {
        static Batch draw(Cases cases, int samples, int rows, int columns) {
            List<SimpleMatrix> gradients = new ArrayList<>();
            for (int i = 0; i < samples; i++) {
                gradients.add(cases.normal(rows, columns, 1));
            }
            return new Batch(cases.normal(rows, columns, 1), gradients, cases.learningRate());
        }

        SimpleMatrix mean() {
            SimpleMatrix sum = new SimpleMatrix(parameters.getNumRows(), parameters.getNumCols());
            for (SimpleMatrix gradient : gradients) {
                sum = sum.plus(gradient);
            }
            return sum.divide(gradients.size());
        }
    }

    @Check(order = 1, points = 3, title = "step moves the parameters against their gradient, by the rate times as much")
    void step(@Submitted SgdStep submission, @Reference SgdStep reference, Cases cases) {
        compareSteps(
                submission,
                reference,
                List.of(Question.draw(cases, 2, 3), Question.draw(cases, 4, 2), Question.draw(cases, 3, 5)));
    }

    @Check(order = 2, points = 2, title = "batchStep makes one step along the mean of the samples' gradients")
    void batchStep(@Submitted SgdStep submission, @Reference SgdStep reference, Cases cases) {
        compareBatches(submission, reference, List.of(Batch.draw(cases, 3, 2, 4), Batch.draw(cases, 5, 4, 2)));
    }

    @Check(order = 3, points = 2, title = "networkStep moves every matrix by its own gradient")
    void networkStep(@Submitted SgdStep submission, @Reference SgdStep reference, Cases cases) {
        List<SimpleMatrix> parameters = new ArrayList<>();
        List<SimpleMatrix> gradients = new ArrayList<>();
        for (int[] shape : new int[][] {{3, 4}, {1, 4}, {4, 2}, {1, 2}}) {
            parameters.add(cases.normal(shape[0], shape[1], 1));
            gradients.add(cases.normal(shape[0], shape[1], 1));
        }
        double rate = cases.learningRate();
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            questions.add(new Question(parameters.get(i), gradients.get(i), rate));
        }
        List<SimpleMatrix> moved = submission.networkStep(parameters, gradients, rate);
        List<SimpleMatrix> own = steps(submission, questions);
        that("the number of matrices that networkStep returns", moved == null ? null : moved.size())
                .isEqualTo(parameters.size());
        for (int i = 0; i < parameters.size(); i++) {
            Judged.either(
                    that("networkStep(…)[" + i + "]", moved.get(i))
                            .given("parameters[" + i + "]", parameters.get(i))
                            .given("gradients[" + i + "]", gradients.get(i))
                            .given("rate", rate),
                    moved.get(i),
                    reference.step(parameters.get(i), gradients.get(i), rate),
                    own.get(i),
                    CLOSE);
        }
    }

    @Check(
            order = 4,
            points = 1,
            title = "a step is right for any shape, rate and gradient, a gradient of zero included",
            visibility = Visibility.HIDDEN)
    void anyShape(@Submitted SgdStep submission, @Reference SgdStep reference, Cases cases) {
        Question large = Question.draw(cases, 2, 2);
        Question flat = Question.draw(cases, 3, 2);
        compareSteps(
                submission,
                reference,
                List.of(
                        new Question(flat.parameters(), new SimpleMatrix(3, 2), flat.rate()),
                        Question.draw(cases, 1, 4),
                        Question.draw(cases, 5, 1),
                        new Question(large.parameters(), large.gradient().scale(1e6), 3),
                        Question.draw(cases, 1, 1)));
    }

    @Check(
            order = 5,
            points = 1,
            title = "a batch that holds each sample twice makes the same step, and a batch of one a plain step",
            visibility = Visibility.HIDDEN)
    void batches(@Submitted SgdStep submission, @Reference SgdStep reference, Cases cases) {
        Batch single = Batch.draw(cases, 1, 3, 2);
        Batch batch = Batch.draw(cases, 4, 3, 2);
        List<SimpleMatrix> twice = new ArrayList<>(batch.gradients());
        twice.addAll(batch.gradients());
        compareBatches(
                submission, reference, List.of(single, new Batch(batch.parameters(), twice, batch.rate()), batch));
    }

    private static void compareSteps(SgdStep submission, SgdStep reference, List<Question> questions) {
        List<SimpleMatrix> got = steps(submission, questions);
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            that("step(parameters, gradient, rate)", got.get(i))
                    .given("parameters", question.parameters())
                    .given("gradient", question.gradient())
                    .given("rate", question.rate())
                    .isCloseTo(reference.step(question.parameters(), question.gradient(), question.rate()), CLOSE);
        }
    }

    private static List<SimpleMatrix> steps(SgdStep submission, List<Question> questions) {
        return Independent.each(submission, questions, (s, q) -> s.step(q.parameters(), q.gradient(), q.rate()));
    }

    private static void compareBatches(SgdStep submission, SgdStep reference, List<Batch> batches) {
        List<SimpleMatrix> got =
                Independent.each(submission, batches, (s, b) -> s.batchStep(b.parameters(), b.gradients(), b.rate()));
        List<SimpleMatrix> own =
                Independent.each(submission, batches, (s, b) -> s.step(b.parameters(), b.mean(), b.rate()));
        for (int i = 0; i < batches.size(); i++) {
            Batch batch = batches.get(i);
            Judged.either(
                    that("batchStep(parameters, sampleGradients, rate)", got.get(i))
                            .given("parameters", batch.parameters())
                            .given("sampleGradients", batch.gradients())
                            .given("rate", batch.rate()),
                    got.get(i),
                    reference.batchStep(batch.parameters(), batch.gradients(), batch.rate()),
                    own.get(i),
                    CLOSE);
        }
    }
}
