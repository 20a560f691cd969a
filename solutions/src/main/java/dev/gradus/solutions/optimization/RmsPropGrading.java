package dev.gradus.solutions.optimization;

import static dev.gradus.matrix.Matrices.map;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.optimization.RmsProp;
import dev.gradus.exercises.optimization.RmsProp.Step;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Judges an {@link RmsProp}: the average of squares, then the move, which may follow from the submission's own average. */
@Grading(contract = RmsProp.class)
public final class RmsPropGrading {
    private static final double RHO = 0.9;
    private static final double EPSILON = 1e-8;

    private static final StepJudge<RmsProp, Step> JUDGE = new StepJudge<>(
            "squares",
            (rmsProp, q) -> rmsProp.step(q.parameters(), q.gradient(), q.carried(), q.rate(), q.decay(), q.epsilon()),
            Step::parameters,
            Step::squares,
            (q, squares) -> q.parameters()
                    .minus(q.gradient()
                            .elementDiv(map(squares, s -> Math.sqrt(s) + q.epsilon()))
                            .scale(q.rate())),
            (expect, q) -> expect.given("rho", q.decay()).given("epsilon", q.epsilon()));

    @Check(order = 1, points = 2, title = "squares is the running average of the squared gradients")
    void squares(@Submitted RmsProp submission, @Reference RmsProp reference, Cases cases) {
        Question drawn = draw(cases, 3, 2);
        JUDGE.carries(
                submission,
                reference,
                List.of(drawn.first(), drawn, draw(cases, 2, 4), Question.withSquares(cases, 4, 3, 0.99, EPSILON)));
    }

    @Check(order = 2, points = 2, title = "in the first step every entry moves by η/√(1 − ρ)")
    void firstMove(@Submitted RmsProp submission, @Reference RmsProp reference, Cases cases) {
        JUDGE.moves(
                submission,
                reference,
                List.of(draw(cases, 2, 2).first(), draw(cases, 3, 4).first()));
    }

    @Check(order = 3, points = 3, title = "step after step every gradient is divided by the root of its own average")
    void moves(@Submitted RmsProp submission, @Reference RmsProp reference, Cases cases, Evidence evidence) {
        JUDGE.walks(submission, reference, Descent.draw(cases, 2, 3, 6), draw(cases, 2, 3), evidence);
    }

    @Check(
            order = 4,
            points = 1,
            title = "an entry whose gradient is zero stays where it is, from the first step on",
            visibility = Visibility.HIDDEN)
    void zeroGradients(@Submitted RmsProp submission, Cases cases) {
        Question drawn = draw(cases, 3, 2);
        SimpleMatrix partly = drawn.gradient().copy();
        partly.set(1, 1, 0);
        JUDGE.rests(
                submission,
                List.of(
                        drawn.first().withGradient(new SimpleMatrix(3, 2)),
                        drawn.first().withGradient(partly),
                        drawn.withGradient(partly)));
    }

    @Check(
            order = 5,
            points = 2,
            title = "a step after many others is right, in any shape and with any ρ and ε",
            visibility = Visibility.HIDDEN)
    void movesLater(@Submitted RmsProp submission, @Reference RmsProp reference, Cases cases) {
        JUDGE.moves(
                submission,
                reference,
                List.of(
                        draw(cases, 3, 4),
                        Question.withSquares(cases, 1, 1, 0.5, 1e-6),
                        Question.withSquares(cases, 1, 4, 0.99, 1e-3),
                        Question.withSquares(cases, 5, 1, 0, 1e-10)));
    }

    @Check(
            order = 6,
            points = 1,
            title = "the average fades without a gradient, and settles at g² on a steady slope",
            visibility = Visibility.HIDDEN)
    void longRun(@Submitted RmsProp submission, @Reference RmsProp reference, Cases cases) {
        Question late = draw(cases, 4, 2);
        JUDGE.carries(
                submission,
                reference,
                List.of(
                        late.withGradient(new SimpleMatrix(4, 2)),
                        late.withCarried(late.gradient().elementMult(late.gradient()))));
    }

    private static Question draw(Cases cases, int rows, int columns) {
        return Question.withSquares(cases, rows, columns, RHO, EPSILON);
    }
}
