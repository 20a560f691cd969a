package dev.gradus.solutions.optimization;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.optimization.Nesterov;
import dev.gradus.exercises.optimization.Nesterov.Step;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Judges a {@link Nesterov}: the velocity, then the move, which may follow from the submission's own velocity. */
@Grading(contract = Nesterov.class)
public final class NesterovGrading {
    private static final double BETA = 0.9;

    private static final StepJudge<Nesterov, Step> JUDGE = new StepJudge<>(
            "velocity",
            (nesterov, q) -> nesterov.step(q.parameters(), q.gradient(), q.carried(), q.rate(), q.decay()),
            Step::parameters,
            Step::velocity,
            (q, velocity) -> q.parameters()
                    .minus(q.gradient().plus(velocity.scale(q.decay())).scale(q.rate())),
            (expect, q) -> expect.given("beta", q.decay()));

    @Check(order = 1, points = 2, title = "the new velocity is the old one times β, plus the gradient")
    void velocity(@Submitted Nesterov submission, @Reference Nesterov reference, Cases cases) {
        Question drawn = Question.inMotion(cases, 3, 2, BETA);
        JUDGE.carries(
                submission,
                reference,
                List.of(
                        drawn.first(),
                        drawn,
                        Question.inMotion(cases, 2, 4, BETA),
                        Question.inMotion(cases, 4, 3, 0.8)));
    }

    @Check(order = 2, points = 2, title = "a step from rest is 1 + β plain steps long")
    void firstMove(@Submitted Nesterov submission, @Reference Nesterov reference, Cases cases) {
        JUDGE.moves(
                submission,
                reference,
                List.of(
                        Question.inMotion(cases, 2, 2, BETA).first(),
                        Question.inMotion(cases, 3, 4, 0.7).first()));
    }

    @Check(order = 3, points = 3, title = "step after step the parameters move along g + βv")
    void moves(@Submitted Nesterov submission, @Reference Nesterov reference, Cases cases, Evidence evidence) {
        JUDGE.walks(
                submission, reference, Descent.draw(cases, 2, 3, 6), Question.inMotion(cases, 2, 3, BETA), evidence);
    }

    @Check(
            order = 4,
            points = 1,
            title = "the velocity fades without a gradient, forgets everything at β = 0, and settles at g/(1 − β)",
            visibility = Visibility.HIDDEN)
    void velocityInTheLongRun(@Submitted Nesterov submission, @Reference Nesterov reference, Cases cases) {
        Question drawn = Question.inMotion(cases, 2, 3, BETA);
        JUDGE.carries(
                submission,
                reference,
                List.of(
                        drawn.withGradient(new SimpleMatrix(2, 3)),
                        Question.inMotion(cases, 3, 2, 0),
                        drawn.withCarried(drawn.gradient().divide(1 - BETA))));
    }

    @Check(
            order = 5,
            points = 2,
            title = "a step from any velocity looks ahead along the new one, in any shape",
            visibility = Visibility.HIDDEN)
    void movesFromAnywhere(@Submitted Nesterov submission, @Reference Nesterov reference, Cases cases) {
        JUDGE.moves(
                submission,
                reference,
                List.of(
                        Question.inMotion(cases, 2, 3, BETA).withGradient(new SimpleMatrix(2, 3)),
                        Question.inMotion(cases, 1, 1, 0.5),
                        Question.inMotion(cases, 1, 4, BETA),
                        Question.inMotion(cases, 5, 1, 0.95),
                        Question.inMotion(cases, 3, 4, 0)));
    }
}
