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
import dev.gradus.exercises.optimization.Adam.Settings;
import dev.gradus.exercises.optimization.Adam.State;
import dev.gradus.exercises.optimization.Adam.Step;
import dev.gradus.exercises.optimization.AdamW;
import dev.gradus.exercises.optimization.AdamW.Role;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * Judges an {@link AdamW}: the decay alone, what the moments know of it, the moves, and that biases are spared. A move may
 * also follow from the submission's own moments and its own decay, which other checks judge.
 */
@Grading(contract = AdamW.class)
public final class AdamWGrading {
    private static final Tolerance CLOSE = Tolerance.standard();
    private static final int STEPS = 5;

    /** Which of the two methods is asked. */
    private enum Way {
        DECOUPLED,
        COUPLED;

        Step ask(AdamW adamW, Asked a) {
            return this == DECOUPLED
                    ? adamW.decoupled(a.parameters(), a.gradient(), a.state(), a.settings(), a.decay(), a.role())
                    : adamW.coupled(a.parameters(), a.gradient(), a.state(), a.settings(), a.decay(), a.role());
        }
    }

    private record Asked(
            SimpleMatrix parameters, SimpleMatrix gradient, State state, Settings settings, double decay, Role role) {
        /** λ is such that the penalty's gradient is about as large as the loss's. */
        static Asked draw(Cases cases, int rows, int columns, int steps) {
            Question drawn = Question.withSquares(cases, rows, columns, 0, 0);
            SimpleMatrix m = cases.normal(rows, columns, 1);
            m.set(rows - 1, columns - 1, cases.uniform(0.5e-6, 1e-6));
            return new Asked(
                    drawn.parameters(),
                    drawn.gradient(),
                    new State(m, drawn.carried(), steps),
                    new Settings(cases.learningRate(), 0.9, 0.999, 1e-8),
                    cases.uniform(0.3, 0.7),
                    Role.WEIGHT);
        }

        Asked first() {
            return new Asked(parameters, gradient, rest(rows(), columns()), settings, decay, role);
        }

        Asked withoutGradient() {
            return new Asked(parameters, new SimpleMatrix(rows(), columns()), state, settings, decay, role);
        }

        Asked as(Role other) {
            return new Asked(parameters, gradient, state, settings, decay, other);
        }

        Asked withoutDecay() {
            return new Asked(parameters, gradient, state, settings, 0, role);
        }

        int rows() {
            return parameters.getNumRows();
        }

        int columns() {
            return parameters.getNumCols();
        }

        Expect given(Expect expect) {
            return expect.given("parameters", parameters)
                    .given("gradient", gradient)
                    .given("state.m", state.m())
                    .given("state.v", state.v())
                    .given("state.steps", state.steps())
                    .given("settings", settings)
                    .given("decay", decay)
                    .given("role", role);
        }

        /** Where a step with these new moments leads from there. */
        SimpleMatrix moved(SimpleMatrix from, State moments) {
            return from.minus(AdamMove.of(
                    moments.m(),
                    moments.v(),
                    state.steps() + 1,
                    settings.beta1(),
                    settings.beta2(),
                    settings.epsilon(),
                    settings.rate()));
        }

        static State rest(int rows, int columns) {
            return new State(new SimpleMatrix(rows, columns), new SimpleMatrix(rows, columns), 0);
        }
    }

    @Check(order = 1, points = 2, title = "decoupled shrinks weights without a gradient by the factor 1 − ηλ")
    void pureDecay(@Submitted AdamW submission, @Reference AdamW reference, Cases cases) {
        List<Asked> asked = List.of(
                Asked.draw(cases, 2, 3, 0).first().withoutGradient(),
                Asked.draw(cases, 4, 2, 0).first().withoutGradient());
        List<Step> answers = answers(submission, Way.DECOUPLED, asked);
        for (int i = 0; i < asked.size(); i++) {
            asked.get(i)
                    .given(that("decoupled(…).parameters", answers.get(i).parameters()))
                    .isCloseTo(Way.DECOUPLED.ask(reference, asked.get(i)).parameters(), CLOSE);
        }
    }

    @Check(order = 2, points = 2, title = "decoupled makes its moments of the gradient alone")
    void decoupledMoments(@Submitted AdamW submission, @Reference AdamW reference, Cases cases) {
        compareMoments(submission, reference, Way.DECOUPLED, cases);
    }

    @Check(order = 3, points = 3, title = "decoupled: step after step, decay and Adam's move side by side")
    void decoupledMoves(@Submitted AdamW submission, @Reference AdamW reference, Cases cases, Evidence evidence) {
        walk(submission, reference, Way.DECOUPLED, cases, evidence);
    }

    @Check(order = 4, points = 2, title = "coupled makes its moments of the gradient of loss and penalty together")
    void coupledMoments(@Submitted AdamW submission, @Reference AdamW reference, Cases cases) {
        compareMoments(submission, reference, Way.COUPLED, cases);
    }

    @Check(order = 5, points = 2, title = "coupled: step after step, Adam's move and nothing else")
    void coupledMoves(@Submitted AdamW submission, @Reference AdamW reference, Cases cases, Evidence evidence) {
        walk(submission, reference, Way.COUPLED, cases, evidence);
    }

    @Check(order = 6, points = 2, title = "biases do not decay, in either way", visibility = Visibility.HIDDEN)
    void biases(@Submitted AdamW submission, Cases cases) {
        for (Way way : Way.values()) {
            List<Asked> asked = List.of(
                    Asked.draw(cases, 1, 3, 0).first().withoutGradient().as(Role.BIAS),
                    Asked.draw(cases, 1, 5, 0).first().withoutGradient().as(Role.BIAS));
            List<Step> answers = answers(submission, way, asked);
            for (int i = 0; i < asked.size(); i++) {
                asked.get(i)
                        .given(that(
                                "biases without a gradient, " + way,
                                answers.get(i).parameters()))
                        .isCloseTo(asked.get(i).parameters(), Tolerance.exact());
            }
        }
    }

    @Check(
            order = 7,
            points = 1,
            title = "with λ = 0 both are Adam, in early and in late steps",
            visibility = Visibility.HIDDEN)
    void withoutDecay(@Submitted AdamW submission, @Reference AdamW reference, Cases cases) {
        for (Way way : Way.values()) {
            List<Asked> asked = List.of(
                    Asked.draw(cases, 2, 3, 1).withoutDecay(),
                    Asked.draw(cases, 3, 2, 20).withoutDecay(),
                    Asked.draw(cases, 1, 4, 3).withoutDecay().as(Role.BIAS));
            List<Step> answers = answers(submission, way, asked);
            for (int i = 0; i < asked.size(); i++) {
                asked.get(i)
                        .given(that("the new parameters, " + way, answers.get(i).parameters()))
                        .isCloseTo(way.ask(reference, asked.get(i)).parameters(), CLOSE);
            }
        }
    }

    private static List<Step> answers(AdamW submission, Way way, List<Asked> asked) {
        return Independent.each(submission, asked, way::ask);
    }

    private static void compareMoments(AdamW submission, AdamW reference, Way way, Cases cases) {
        List<Asked> asked =
                List.of(Asked.draw(cases, 2, 3, 0).first(), Asked.draw(cases, 3, 2, 4), Asked.draw(cases, 4, 3, 9));
        List<Step> answers = answers(submission, way, asked);
        for (int i = 0; i < asked.size(); i++) {
            State got = answers.get(i).state();
            State right = way.ask(reference, asked.get(i)).state();
            asked.get(i).given(that("state.m, " + way, got.m())).isCloseTo(right.m(), CLOSE);
            asked.get(i).given(that("state.v, " + way, got.v())).isCloseTo(right.v(), CLOSE);
        }
    }

    private static void walk(AdamW submission, AdamW reference, Way way, Cases cases, Evidence evidence) {
        Descent descent = Descent.draw(cases, 2, 3, STEPS);
        Asked settings = Asked.draw(cases, 2, 3, 0).first();
        State state = settings.state();
        State rightState = state;
        List<SimpleMatrix> path = new ArrayList<>(List.of(descent.parameters()));
        List<SimpleMatrix> right = new ArrayList<>(path);
        List<Asked> asked = new ArrayList<>();
        List<Step> answers = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            SimpleMatrix gradient = descent.gradients().get(i);
            Asked question =
                    new Asked(path.get(i), gradient, state, settings.settings(), settings.decay(), Role.WEIGHT);
            Step answer = way.ask(submission, question);
            that("the new parameters", answer.parameters()).hasShape(2, 3).isFinite();
            that("state.m", answer.state().m()).hasShape(2, 3).isFinite();
            that("state.v", answer.state().v()).hasShape(2, 3).isFinite();
            asked.add(question);
            answers.add(answer);
            path.add(answer.parameters());
            state = answer.state();
            Step rightAnswer = way.ask(
                    reference,
                    new Asked(right.get(i), gradient, rightState, settings.settings(), settings.decay(), Role.WEIGHT));
            right.add(rightAnswer.parameters());
            rightState = rightAnswer.state();
        }
        evidence.show(Paths.of(path, right));
        List<SimpleMatrix> shrunk = shrunk(submission, way, asked);
        for (int i = 0; i < STEPS; i++) {
            Judged.either(
                    asked.get(i)
                            .given(that(
                                    "the parameters after step " + (i + 1) + ", " + way,
                                    answers.get(i).parameters())),
                    answers.get(i).parameters(),
                    way.ask(reference, asked.get(i)).parameters(),
                    asked.get(i).moved(shrunk.get(i), answers.get(i).state()),
                    CLOSE);
        }
    }

    /** What the submission's own decay makes of the weights, without a gradient. */
    private static List<SimpleMatrix> shrunk(AdamW submission, Way way, List<Asked> asked) {
        if (way == Way.COUPLED) {
            return asked.stream().map(Asked::parameters).toList();
        }
        List<Asked> resting =
                asked.stream().map(a -> a.first().withoutGradient()).toList();
        List<SimpleMatrix> shrunk = new ArrayList<>();
        for (Step step : answers(submission, way, resting)) {
            that("the new parameters", step.parameters()).hasShape(2, 3);
            shrunk.add(step.parameters());
        }
        return shrunk;
    }
}
