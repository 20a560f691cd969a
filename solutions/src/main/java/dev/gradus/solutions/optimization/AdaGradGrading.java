package dev.gradus.solutions.optimization;

import static dev.gradus.matrix.Matrices.map;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.optimization.AdaGrad;
import dev.gradus.exercises.optimization.AdaGrad.Step;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Judges an {@link AdaGrad}: the sum of squares, then the move, which may follow from the submission's own sum. */
@Grading(contract = AdaGrad.class)
public final class AdaGradGrading {
    private static final double EPSILON = 1e-8;
    private static final double UNUSED = 0;

    private static final StepJudge<AdaGrad, Step> JUDGE = new StepJudge<>(
            "squares",
            (adaGrad, q) -> adaGrad.step(q.parameters(), q.gradient(), q.carried(), q.rate(), q.epsilon()),
            Step::parameters,
            Step::squares,
            (q, squares) -> q.parameters()
                    .minus(q.gradient()
                            .elementDiv(map(squares, s -> Math.sqrt(s) + q.epsilon()))
                            .scale(q.rate())),
            (expect, q) -> expect.given("epsilon", q.epsilon()));

    @Check(order = 1, points = 2, title = "squares adds up the squared gradients, each entry for itself")
    void squares(@Submitted AdaGrad submission, @Reference AdaGrad reference, Cases cases) {
        Question drawn = draw(cases, 3, 2);
        JUDGE.carries(submission, reference, List.of(drawn.first(), drawn, draw(cases, 2, 4), draw(cases, 4, 3)));
    }

    @Check(order = 2, points = 2, title = "in the first step every entry moves by the learning rate")
    void firstMove(@Submitted AdaGrad submission, @Reference AdaGrad reference, Cases cases) {
        JUDGE.moves(
                submission,
                reference,
                List.of(draw(cases, 2, 2).first(), draw(cases, 3, 4).first()));
    }

    @Check(order = 3, points = 3, title = "step after step the moves get shorter, each entry's by its own sum")
    void moves(@Submitted AdaGrad submission, @Reference AdaGrad reference, Cases cases, Evidence evidence) {
        JUDGE.walks(submission, reference, Descent.draw(cases, 2, 3, 6), draw(cases, 2, 3), evidence);
    }

    @Check(
            order = 4,
            points = 1,
            title = "an entry whose gradient is zero stays where it is, from the first step on",
            visibility = Visibility.HIDDEN)
    void zeroGradients(@Submitted AdaGrad submission, Cases cases) {
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
            title = "a step after many others is right, in any shape and with any ε",
            visibility = Visibility.HIDDEN)
    void movesLater(@Submitted AdaGrad submission, @Reference AdaGrad reference, Cases cases) {
        Question late = draw(cases, 3, 4);
        JUDGE.moves(
                submission,
                reference,
                List.of(
                        late,
                        late.withCarried(late.carried().scale(1000)),
                        Question.withSquares(cases, 1, 1, UNUSED, 1e-6),
                        Question.withSquares(cases, 1, 4, UNUSED, 1e-3),
                        Question.withSquares(cases, 5, 1, UNUSED, 1e-10)));
    }

    @Check(
            order = 6,
            points = 1,
            title = "nothing is forgotten: the sum only grows, and stays without a gradient",
            visibility = Visibility.HIDDEN)
    void nothingForgotten(@Submitted AdaGrad submission, @Reference AdaGrad reference, Cases cases) {
        Question late = draw(cases, 4, 2);
        JUDGE.carries(
                submission,
                reference,
                List.of(
                        late.withGradient(new SimpleMatrix(4, 2)),
                        late.withCarried(late.carried().scale(1000))));
    }

    private static Question draw(Cases cases, int rows, int columns) {
        return Question.withSquares(cases, rows, columns, UNUSED, EPSILON);
    }
}
