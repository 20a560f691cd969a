package dev.gradus.solutions.optimization;

import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;

/**
 * Judges optimisers that carry one matrix from step to step: what they carry, and where they move. A move may also follow
 * from the matrix that the submission returned with it, so that a slip in what is carried is paid for once.
 *
 * @param <T> the contract
 * @param <A> what its step returns
 */
final class StepJudge<T, A> {
    private static final Tolerance CLOSE = Tolerance.standard();

    private final String carriedName;
    private final BiFunction<T, Question, A> ask;
    private final Function<A, SimpleMatrix> parametersOf;
    private final Function<A, SimpleMatrix> carriedOf;
    private final BiFunction<Question, SimpleMatrix, SimpleMatrix> move;
    private final BiFunction<Expect, Question, Expect> given;

    /**
     * @param carriedName what the contract calls the matrix that is carried
     * @param ask makes one call
     * @param move where a step with this new matrix leads
     * @param given adds the settings that the contract has
     */
    StepJudge(
            String carriedName,
            BiFunction<T, Question, A> ask,
            Function<A, SimpleMatrix> parametersOf,
            Function<A, SimpleMatrix> carriedOf,
            BiFunction<Question, SimpleMatrix, SimpleMatrix> move,
            BiFunction<Expect, Question, Expect> given) {
        this.carriedName = carriedName;
        this.ask = ask;
        this.parametersOf = parametersOf;
        this.carriedOf = carriedOf;
        this.move = move;
        this.given = given;
    }

    /** Judges what comes back to be carried on, and nothing else. */
    void carries(T submission, T reference, List<Question> questions) {
        List<A> answers = Independent.each(submission, questions, ask);
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            given(Expect.that("the new " + carriedName, carriedOf.apply(answers.get(i))), question)
                    .isCloseTo(carriedOf.apply(ask.apply(reference, question)), CLOSE);
        }
    }

    /** Judges where the parameters go. */
    void moves(T submission, T reference, List<Question> questions) {
        List<A> answers = Independent.each(submission, questions, ask);
        for (int i = 0; i < questions.size(); i++) {
            compareMove("the new parameters", questions.get(i), answers.get(i), reference);
        }
    }

    /** Judges only that entries without a gradient stay exactly where they are. */
    void rests(T submission, List<Question> questions) {
        List<A> answers = Independent.each(submission, questions, ask);
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            SimpleMatrix moved = parametersOf.apply(answers.get(i));
            given(Expect.that("the new parameters", moved), question).hasShape(question.rows(), question.columns());
            for (int j = 0; j < question.rows() * question.columns(); j++) {
                if (question.gradient().get(j) == 0) {
                    String place = "[" + j / question.columns() + "][" + j % question.columns() + "]";
                    given(Expect.that("the new parameters" + place + ", with a gradient of 0", moved.get(j)), question)
                            .isCloseTo(question.parameters().get(j), Tolerance.exact());
                }
            }
        }
    }

    /** Judges where the parameters go from step to step, what the submission returns fed back; draws their path. */
    void walks(T submission, T reference, Descent descent, Question settings, Evidence evidence) {
        List<Question> asked = new ArrayList<>();
        List<A> answers = new ArrayList<>();
        List<SimpleMatrix> path = new ArrayList<>(List.of(descent.parameters()));
        List<SimpleMatrix> right = new ArrayList<>(path);
        SimpleMatrix carried = descent.zeros();
        SimpleMatrix rightCarried = carried;
        for (int i = 0; i < descent.gradients().size(); i++) {
            SimpleMatrix gradient = descent.gradients().get(i);
            Question question = at(path.get(i), gradient, carried, settings);
            A answer = ask.apply(submission, question);
            Expect.that("the new parameters", parametersOf.apply(answer)).hasShape(descent.rows(), descent.columns());
            Expect.that("the new " + carriedName, carriedOf.apply(answer)).hasShape(descent.rows(), descent.columns());
            asked.add(question);
            answers.add(answer);
            path.add(parametersOf.apply(answer));
            carried = carriedOf.apply(answer);
            A rightAnswer = ask.apply(reference, at(right.get(i), gradient, rightCarried, settings));
            right.add(parametersOf.apply(rightAnswer));
            rightCarried = carriedOf.apply(rightAnswer);
        }
        evidence.show(Paths.of(path, right));
        for (int i = 0; i < answers.size(); i++) {
            compareMove("the parameters after step " + (i + 1), asked.get(i), answers.get(i), reference);
        }
    }

    private static Question at(
            SimpleMatrix parameters, SimpleMatrix gradient, SimpleMatrix carried, Question settings) {
        return new Question(parameters, gradient, carried, settings.rate(), settings.decay(), settings.epsilon());
    }

    private void compareMove(String name, Question question, A answer, T reference) {
        SimpleMatrix carried = carriedOf.apply(answer);
        Expect.that("the new " + carriedName, carried).hasShape(question.rows(), question.columns());
        Judged.either(
                given(Expect.that(name, parametersOf.apply(answer)), question),
                parametersOf.apply(answer),
                parametersOf.apply(ask.apply(reference, question)),
                move.apply(question, carried),
                CLOSE);
    }

    private Expect given(Expect expect, Question question) {
        Expect shared = expect.given("parameters", question.parameters())
                .given("gradient", question.gradient())
                .given(carriedName, question.carried())
                .given("rate", question.rate());
        return given.apply(shared, question);
    }
}
