package dev.gradus.solutions.optimization;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.optimization.Momentum;
import dev.gradus.exercises.optimization.Momentum.Form;
import dev.gradus.exercises.optimization.Momentum.State;
import dev.gradus.exercises.optimization.Momentum.Step;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * Judges a {@link Momentum}. States that are passed in are of the form that the submission declares, so both forms get
 * the same questions. A move may also follow from the velocity that the submission returned with it: a slip in the
 * velocity is paid for where velocities are judged.
 */
@Grading(contract = Momentum.class)
public final class MomentumGrading {
    private static final Tolerance CLOSE = Tolerance.standard();
    private static final double BETA = 0.9;
    private static final int STEPS = 6;

    /** A step from a velocity that is written with the rate outside. */
    private record Question(
            SimpleMatrix parameters, SimpleMatrix gradient, SimpleMatrix velocity, double rate, double beta) {
        static Question draw(Cases cases, int rows, int columns, double beta) {
            return new Question(
                    cases.normal(rows, columns, 1),
                    cases.normal(rows, columns, 1),
                    cases.normal(rows, columns, 2),
                    cases.learningRate(),
                    beta);
        }

        Question withVelocity(SimpleMatrix other) {
            return new Question(parameters, gradient, other, rate, beta);
        }

        Question withGradient(SimpleMatrix other) {
            return new Question(parameters, other, velocity, rate, beta);
        }

        State state(Form form) {
            return new State(form == Form.RATE_INSIDE ? velocity.scale(rate) : velocity, form);
        }

        Step ask(Momentum momentum, Form form) {
            return momentum.step(parameters, gradient, state(form), rate, beta);
        }

        Expect given(Expect expect, Form form) {
            return expect.given("parameters", parameters)
                    .given("gradient", gradient)
                    .given("state.velocity", state(form).velocity())
                    .given("state.form", form)
                    .given("rate", rate)
                    .given("beta", beta);
        }
    }

    @Check(order = 1, points = 1, title = "start is at rest: a velocity of zeros in the parameters' shape")
    void start(@Submitted Momentum submission) {
        for (int[] shape : new int[][] {{2, 3}, {1, 4}, {5, 2}}) {
            State state = submission.start(shape[0], shape[1]);
            that("start(rows, columns).velocity", state.velocity())
                    .given("rows", shape[0])
                    .given("columns", shape[1])
                    .isCloseTo(new SimpleMatrix(shape[0], shape[1]), Tolerance.exact());
            that("start(rows, columns).form", state.form()).satisfies(state.form() != null, "start declares no form");
        }
    }

    @Check(
            order = 2,
            points = 3,
            title = "the new velocity is the old one times β, plus the gradient (times the rate with RATE_INSIDE)")
    void velocity(@Submitted Momentum submission, @Reference Momentum reference, Cases cases) {
        Question second = Question.draw(cases, 3, 2, BETA);
        compareVelocities(
                submission,
                reference,
                List.of(
                        second.withVelocity(new SimpleMatrix(3, 2)),
                        second,
                        Question.draw(cases, 2, 4, BETA),
                        Question.draw(cases, 4, 3, 0.8)));
    }

    @Check(order = 3, points = 3, title = "from rest, step after step, the parameters move along the velocity")
    void moves(@Submitted Momentum submission, @Reference Momentum reference, Cases cases, Evidence evidence) {
        Form form = form(submission);
        Descent descent = Descent.draw(cases, 2, 3, STEPS);
        double rate = cases.learningRate();
        State state = new State(descent.zeros(), form);
        State rightState = state;
        List<SimpleMatrix> got = new ArrayList<>(List.of(descent.parameters()));
        List<SimpleMatrix> right = new ArrayList<>(got);
        List<Step> steps = new ArrayList<>();
        List<Question> asked = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            SimpleMatrix gradient = descent.gradients().get(i);
            Step step = submission.step(got.get(i), gradient, state, rate, BETA);
            that("parameters", step.parameters()).hasShape(2, 3).isFinite();
            that("state.velocity", step.state().velocity()).hasShape(2, 3).isFinite();
            SimpleMatrix plain = form == Form.RATE_INSIDE ? state.velocity().divide(rate) : state.velocity();
            asked.add(new Question(got.get(i), gradient, plain, rate, BETA));
            steps.add(step);
            state = new State(step.state().velocity(), form);
            got.add(step.parameters());
            Step rightStep = reference.step(right.get(i), gradient, rightState, rate, BETA);
            rightState = rightStep.state();
            right.add(rightStep.parameters());
        }
        evidence.show(Paths.of(got, right));
        for (int i = 0; i < STEPS; i++) {
            compareMove("parameters after step " + (i + 1), asked.get(i), form, steps.get(i), reference);
        }
    }

    @Check(
            order = 4,
            points = 1,
            title = "the velocity fades without a gradient, forgets everything at β = 0, and settles on a steady slope",
            visibility = Visibility.HIDDEN)
    void velocityInTheLongRun(@Submitted Momentum submission, @Reference Momentum reference, Cases cases) {
        Question drawn = Question.draw(cases, 2, 3, BETA);
        compareVelocities(
                submission,
                reference,
                List.of(
                        drawn.withGradient(new SimpleMatrix(2, 3)),
                        Question.draw(cases, 3, 2, 0),
                        drawn.withVelocity(drawn.gradient().divide(1 - BETA))));
    }

    @Check(
            order = 5,
            points = 2,
            title = "a step from any velocity moves along the new one, in any shape",
            visibility = Visibility.HIDDEN)
    void movesFromAnywhere(@Submitted Momentum submission, @Reference Momentum reference, Cases cases) {
        compareMoves(
                submission,
                reference,
                List.of(
                        Question.draw(cases, 2, 3, BETA).withGradient(new SimpleMatrix(2, 3)),
                        Question.draw(cases, 1, 1, 0.5),
                        Question.draw(cases, 1, 4, BETA),
                        Question.draw(cases, 5, 1, 0.95),
                        Question.draw(cases, 4, 3, 0.7)));
    }

    /** The declared form; a submission whose start fails is taken to have the form of the statement. */
    private static Form form(Momentum submission) {
        Form form = submission.start(1, 1).form();
        return form == null ? Form.RATE_OUTSIDE : form;
    }

    private static void compareVelocities(Momentum submission, Momentum reference, List<Question> questions) {
        Form form = form(submission);
        List<Step> steps = Independent.each(submission, questions, (s, q) -> q.ask(s, form));
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            question.given(that("state.velocity", steps.get(i).state().velocity()), form)
                    .isCloseTo(question.ask(reference, form).state().velocity(), CLOSE);
        }
    }

    private static void compareMoves(Momentum submission, Momentum reference, List<Question> questions) {
        Form form = form(submission);
        List<Step> steps = Independent.each(submission, questions, (s, q) -> q.ask(s, form));
        for (int i = 0; i < questions.size(); i++) {
            compareMove("parameters", questions.get(i), form, steps.get(i), reference);
        }
    }

    private static void compareMove(String name, Question question, Form form, Step step, Momentum reference) {
        SimpleMatrix velocity = step.state().velocity();
        that("state.velocity", velocity)
                .hasShape(
                        question.parameters().getNumRows(),
                        question.parameters().getNumCols())
                .isFinite();
        Judged.either(
                question.given(that(name, step.parameters()), form),
                step.parameters(),
                question.ask(reference, form).parameters(),
                question.parameters().minus(form == Form.RATE_INSIDE ? velocity : velocity.scale(question.rate())),
                CLOSE);
    }
}
