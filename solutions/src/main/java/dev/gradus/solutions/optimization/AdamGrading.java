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
import dev.gradus.exercises.optimization.Adam;
import dev.gradus.exercises.optimization.Adam.Settings;
import dev.gradus.exercises.optimization.Adam.State;
import dev.gradus.exercises.optimization.Adam.Step;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * Judges an {@link Adam}: the moments, the count of steps, then the moves, which may also follow from the moments that the
 * submission returned with them, so that a slip in the moments is paid for once.
 */
@Grading(contract = Adam.class)
public final class AdamGrading {
    private static final Tolerance CLOSE = Tolerance.standard();
    private static final int STEPS = 6;

    private record Asked(SimpleMatrix parameters, SimpleMatrix gradient, State state, Settings settings) {
        static Asked draw(Cases cases, int rows, int columns, int steps) {
            return draw(cases, rows, columns, steps, usual(cases));
        }

        static Asked draw(Cases cases, int rows, int columns, int steps, Settings settings) {
            Question drawn = Question.withSquares(cases, rows, columns, 0, 0);
            SimpleMatrix m = cases.normal(rows, columns, 1);
            // Of gradients of about 1e-6, as its square says.
            m.set(rows - 1, columns - 1, cases.uniform(0.5e-6, 1e-6));
            return new Asked(drawn.parameters(), drawn.gradient(), new State(m, drawn.carried(), steps), settings);
        }

        static Asked first(Cases cases, int rows, int columns) {
            Asked drawn = draw(cases, rows, columns, 0);
            return new Asked(drawn.parameters, drawn.gradient, rest(rows, columns), drawn.settings);
        }

        Step ask(Adam adam) {
            return adam.step(parameters, gradient, state, settings);
        }

        Expect given(Expect expect) {
            return expect.given("parameters", parameters)
                    .given("gradient", gradient)
                    .given("state.m", state.m())
                    .given("state.v", state.v())
                    .given("state.steps", state.steps())
                    .given("settings", settings);
        }

        /** Where a step with these new moments leads. */
        SimpleMatrix moved(State moments) {
            return parameters.minus(AdamMove.of(
                    moments.m(),
                    moments.v(),
                    state.steps() + 1,
                    settings.beta1(),
                    settings.beta2(),
                    settings.epsilon(),
                    settings.rate()));
        }
    }

    @Check(order = 1, points = 3, title = "m and v are the running averages of the gradients and of their squares")
    void moments(@Submitted Adam submission, @Reference Adam reference, Cases cases) {
        compareMoments(
                submission,
                reference,
                List.of(
                        Asked.first(cases, 2, 3),
                        Asked.draw(cases, 3, 2, 4),
                        Asked.draw(cases, 2, 4, 7),
                        Asked.draw(cases, 4, 3, 30)));
    }

    @Check(order = 2, points = 1, title = "steps counts the steps")
    void steps(@Submitted Adam submission, Cases cases) {
        List<Asked> asked = List.of(Asked.first(cases, 2, 2), Asked.draw(cases, 2, 2, 1), Asked.draw(cases, 3, 2, 41));
        List<Step> answers = Independent.each(submission, asked, (s, a) -> a.ask(s));
        for (int i = 0; i < asked.size(); i++) {
            asked.get(i)
                    .given(that("state.steps", answers.get(i).state().steps()))
                    .isEqualTo(asked.get(i).state().steps() + 1);
        }
    }

    @Check(order = 3, points = 2, title = "the first step moves every entry by the learning rate")
    void firstMove(@Submitted Adam submission, @Reference Adam reference, Cases cases) {
        compareMoves(submission, reference, List.of(Asked.first(cases, 2, 2), Asked.first(cases, 3, 4)));
    }

    @Check(order = 4, points = 3, title = "step after step the moves follow from the corrected moments")
    void moves(@Submitted Adam submission, @Reference Adam reference, Cases cases, Evidence evidence) {
        Descent descent = Descent.draw(cases, 2, 3, STEPS);
        Settings settings = usual(cases);
        State state = rest(2, 3);
        State rightState = state;
        List<SimpleMatrix> path = new ArrayList<>(List.of(descent.parameters()));
        List<SimpleMatrix> right = new ArrayList<>(path);
        List<Asked> asked = new ArrayList<>();
        List<Step> answers = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            SimpleMatrix gradient = descent.gradients().get(i);
            Asked question = new Asked(path.get(i), gradient, state, settings);
            Step answer = question.ask(submission);
            requireShapes(question, answer);
            asked.add(question);
            answers.add(answer);
            path.add(answer.parameters());
            state = answer.state();
            Step rightAnswer = reference.step(right.get(i), gradient, rightState, settings);
            right.add(rightAnswer.parameters());
            rightState = rightAnswer.state();
        }
        evidence.show(Paths.of(path, right));
        for (int i = 0; i < STEPS; i++) {
            compareMove("the parameters after step " + (i + 1), asked.get(i), answers.get(i), reference);
        }
    }

    @Check(
            order = 5,
            points = 2,
            title = "the correction fades: steps 2, 10, 200 and 10,000 are right too",
            visibility = Visibility.HIDDEN)
    void laterMoves(@Submitted Adam submission, @Reference Adam reference, Cases cases) {
        compareMoves(
                submission,
                reference,
                List.of(
                        Asked.draw(cases, 3, 2, 1),
                        Asked.draw(cases, 2, 4, 9),
                        Asked.draw(cases, 3, 2, 199),
                        Asked.draw(cases, 2, 3, 9_999)));
    }

    @Check(
            order = 6,
            points = 1,
            title = "an entry that has never had a gradient stays where it is",
            visibility = Visibility.HIDDEN)
    void zeroGradients(@Submitted Adam submission, Cases cases) {
        Asked drawn = Asked.first(cases, 3, 2);
        List<Asked> asked = List.of(
                new Asked(drawn.parameters(), new SimpleMatrix(3, 2), drawn.state(), drawn.settings()),
                new Asked(
                        drawn.parameters(),
                        new SimpleMatrix(3, 2),
                        new State(new SimpleMatrix(3, 2), new SimpleMatrix(3, 2), 5),
                        drawn.settings()));
        List<Step> answers = Independent.each(submission, asked, (s, a) -> a.ask(s));
        for (int i = 0; i < asked.size(); i++) {
            asked.get(i)
                    .given(that("the new parameters", answers.get(i).parameters()))
                    .isCloseTo(drawn.parameters(), Tolerance.exact());
        }
    }

    @Check(
            order = 7,
            points = 1,
            title = "other settings and shapes: β₁ = 0, β₂ = 0.9, a large ε, a single number",
            visibility = Visibility.HIDDEN)
    void otherSettings(@Submitted Adam submission, @Reference Adam reference, Cases cases) {
        compareMoves(
                submission,
                reference,
                List.of(
                        Asked.draw(cases, 1, 1, 2, new Settings(cases.learningRate(), 0, 0.99, 1e-8)),
                        Asked.draw(cases, 1, 4, 3, new Settings(cases.learningRate(), 0.8, 0.9, 1e-3)),
                        Asked.draw(cases, 5, 1, 6, new Settings(cases.learningRate(), 0.95, 0.98, 1e-6))));
    }

    private static Settings usual(Cases cases) {
        return new Settings(cases.learningRate(), 0.9, 0.999, 1e-8);
    }

    private static State rest(int rows, int columns) {
        return new State(new SimpleMatrix(rows, columns), new SimpleMatrix(rows, columns), 0);
    }

    private static void compareMoments(Adam submission, Adam reference, List<Asked> asked) {
        List<Step> answers = Independent.each(submission, asked, (s, a) -> a.ask(s));
        for (int i = 0; i < asked.size(); i++) {
            State got = answers.get(i).state();
            State right = asked.get(i).ask(reference).state();
            asked.get(i).given(that("state.m", got.m())).isCloseTo(right.m(), CLOSE);
            asked.get(i).given(that("state.v", got.v())).isCloseTo(right.v(), CLOSE);
        }
    }

    private static void compareMoves(Adam submission, Adam reference, List<Asked> asked) {
        List<Step> answers = Independent.each(submission, asked, (s, a) -> a.ask(s));
        for (int i = 0; i < asked.size(); i++) {
            requireShapes(asked.get(i), answers.get(i));
            compareMove("the new parameters", asked.get(i), answers.get(i), reference);
        }
    }

    private static void requireShapes(Asked question, Step answer) {
        int rows = question.parameters().getNumRows();
        int columns = question.parameters().getNumCols();
        that("the new parameters", answer.parameters()).hasShape(rows, columns);
        that("state.m", answer.state().m()).hasShape(rows, columns);
        that("state.v", answer.state().v()).hasShape(rows, columns);
    }

    private static void compareMove(String name, Asked question, Step answer, Adam reference) {
        Judged.either(
                question.given(that(name, answer.parameters())),
                answer.parameters(),
                question.ask(reference).parameters(),
                question.moved(answer.state()),
                CLOSE);
    }
}
