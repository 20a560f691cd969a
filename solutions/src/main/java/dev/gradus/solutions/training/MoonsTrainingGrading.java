package dev.gradus.solutions.training;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.training.MoonsTraining;
import dev.gradus.exercises.training.MoonsTraining.Batch;
import dev.gradus.exercises.training.MoonsTraining.Data;
import dev.gradus.exercises.training.MoonsTraining.Epoch;
import dev.gradus.exercises.training.MoonsTraining.Monitor;
import dev.gradus.exercises.training.MoonsTraining.Parameters;
import dev.gradus.exercises.training.MoonsTraining.Settings;
import dev.gradus.exercises.training.MoonsTraining.State;
import dev.gradus.solutions.gradients.NumericComparison;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * Judges a {@link MoonsTraining} part by part. An epoch may follow the submission's own gradients, and a whole training
 * its own parts, because those were judged before.
 */
@Grading(contract = MoonsTraining.class)
public final class MoonsTrainingGrading {
    private static final Tolerance CLOSE = Tolerance.standard();

    /** Clipping p to 1 − 10⁻¹² and clipping 1 − p give logarithms that differ by 8.9·10⁻⁵, of at most 27.6. */
    private static final Tolerance CLIPPED =
            new Tolerance(0, 1e-3, "two right ways to clip differ by 8.9e-5; another clip differs by 0.1 or more");

    @Check(order = 1, points = 2, title = "dropout masks the hidden layer and scales it up; predict does neither")
    void forward(@Submitted MoonsTraining submission, @Reference MoonsTraining reference, Cases cases) {
        List<LoopCase> questions = LoopCase.drawAll(cases);
        List<SimpleMatrix> used = Independent.each(
                submission, questions, (s, q) -> s.predict(q.data().x(), q.parameters()));
        List<SimpleMatrix> trained = Independent.each(submission, questions, (s, q) -> q.dropout(s));
        for (int i = 0; i < questions.size(); i++) {
            LoopCase question = questions.get(i);
            question.given(that("predict(x, p)", used.get(i)))
                    .isCloseTo(reference.predict(question.data().x(), question.parameters()), CLOSE);
            question.given(that("dropout(x, p, mask, keep)", trained.get(i)))
                    .isCloseTo(question.dropout(reference), CLOSE);
        }
    }

    @Check(order = 2, points = 2, title = "loss is the mean cross-entropy plus the penalty of the weights")
    void losses(@Submitted MoonsTraining submission, @Reference MoonsTraining reference, Cases cases) {
        compareLosses(
                submission,
                reference,
                List.of(
                        Answers.draw(cases, 3, 0.5),
                        Answers.draw(cases, 5, 0),
                        Answers.draw(cases, 4, cases.uniform(0.1, 0.9))),
                CLOSE);
    }

    @Check(
            order = 3,
            points = 1,
            title = "loss stays finite where a probability is exactly 0 or 1",
            visibility = Visibility.HIDDEN)
    void certainAnswers(@Submitted MoonsTraining submission, @Reference MoonsTraining reference, Cases cases) {
        Parameters p = LoopCase.drawParameters(cases, 3);
        // One sample and no penalty: whatever is averaged or added wrongly was seen by the check before.
        compareLosses(
                submission,
                reference,
                List.of(
                        Answers.single(0, 1, p),
                        Answers.single(1, 0, p),
                        Answers.single(0, 0, p),
                        Answers.single(1, 1, p)),
                CLIPPED);
    }

    @Check(
            order = 4,
            points = 3,
            title = "gradients agree with the numeric derivative of the penalised loss under the mask")
    void numericGradients(@Submitted MoonsTraining submission, @Reference MoonsTraining reference, Cases cases) {
        LoopCase question = LoopCase.draw(cases, 4, 3);
        boolean judged = NumericComparison.judges(
                tensors -> {
                    Parameters p = LoopTensor.parameters(tensors);
                    return reference.loss(
                            reference.dropout(
                                    question.data().x(),
                                    p,
                                    question.mask(),
                                    question.settings().keep()),
                            question.data().y(),
                            p,
                            question.settings().lambda());
                },
                LoopTensor.named(question.parameters()),
                tensors -> LoopTensor.named(submission.gradients(
                        question.data().x(),
                        question.data().y(),
                        LoopTensor.parameters(tensors),
                        question.mask(),
                        question.settings())),
                cases.random().nextLong(),
                "a batch of 4 samples, 3 hidden units, keep = "
                        + question.settings().keep() + ", lambda = "
                        + question.settings().lambda());
        if (!judged) {
            compareGradients(submission, reference, List.of(question));
        }
    }

    @Check(
            order = 5,
            points = 2,
            title = "gradients are right for any batch, mask and penalty, to the last digits",
            visibility = Visibility.HIDDEN)
    void gradients(@Submitted MoonsTraining submission, @Reference MoonsTraining reference, Cases cases) {
        LoopCase plain = LoopCase.draw(cases, 5, 4);
        Settings drawn = plain.settings();
        Settings withoutAny = new Settings(drawn.learningRate(), drawn.momentum(), 1, 0, 2, 0);
        LoopCase single = LoopCase.draw(cases, 1, 3);
        compareGradients(
                submission,
                reference,
                List.of(
                        plain.with(SimpleMatrix.filled(5, 4, 1), withoutAny),
                        plain.with(SimpleMatrix.filled(5, 4, 1), drawn),
                        single,
                        LoopCase.draw(cases, 4, 6),
                        plain.with(new SimpleMatrix(5, 4), drawn)));
    }

    @Check(order = 6, points = 3, title = "an epoch steps after every batch, with momentum")
    void epochs(@Submitted MoonsTraining submission, @Reference MoonsTraining reference, Cases cases) {
        List<Steps> questions =
                List.of(Steps.draw(cases, 3, 3, 4), Steps.draw(cases, 5, 2, 3), Steps.draw(cases, 7, 3, 4));
        List<State> got = Independent.each(submission, questions, (s, q) -> q.ask(s));
        for (int i = 0; i < questions.size(); i++) {
            Steps question = questions.get(i);
            try {
                question.compare(got.get(i), question.ask(reference));
            } catch (CheckFailed wrong) {
                if (!question.followsOwnGradients(got.get(i), submission)) {
                    throw wrong;
                }
            }
        }
    }

    @Check(
            order = 7,
            points = 2,
            title = "observe remembers the best validation loss and counts epochs in a row without a better one")
    void observations(@Submitted MoonsTraining submission, @Reference MoonsTraining reference, Cases cases) {
        double best = cases.uniform(0.4, 0.6);
        compareMonitors(
                submission,
                reference,
                List.of(
                        new Noted(Noted.first(cases), 0, best, cases),
                        new Noted(Noted.remembered(cases, best, 1), 4, best - 0.1, cases),
                        new Noted(Noted.remembered(cases, best, 1), 4, best + 0.1, cases),
                        new Noted(Noted.remembered(cases, best, 0), 4, best + 0.2, cases),
                        new Noted(Noted.remembered(cases, best, 2), 5, best - 0.2, cases)));
    }

    @Check(
            order = 8,
            points = 1,
            title = "observe knows that a little is no improvement, and NaN is none either",
            visibility = Visibility.HIDDEN)
    void closeCalls(@Submitted MoonsTraining submission, @Reference MoonsTraining reference, Cases cases) {
        double best = cases.uniform(0.4, 0.6);
        compareMonitors(
                submission,
                reference,
                List.of(
                        new Noted(Noted.remembered(cases, best, 1), 3, best - 0.4 * Noted.MIN_DELTA, cases),
                        new Noted(Noted.remembered(cases, best, 1), 3, best - 1.6 * Noted.MIN_DELTA, cases),
                        new Noted(Noted.remembered(cases, best, 0), 3, Double.NaN, cases),
                        new Noted(Noted.remembered(cases, best, 0), 3, Double.POSITIVE_INFINITY, cases)));
    }

    @Check(order = 9, points = 3, title = "fit stops when the patience ends and returns the best parameters")
    void stops(
            @Submitted MoonsTraining submission, @Reference MoonsTraining reference, Cases cases, Evidence evidence) {
        LoopFit.drawStopping(cases).judge(submission, reference, evidence);
    }

    @Check(
            order = 10,
            points = 2,
            title = "a training on two moons follows the right path",
            visibility = Visibility.HIDDEN)
    void moons(
            @Submitted MoonsTraining submission, @Reference MoonsTraining reference, Cases cases, Evidence evidence) {
        LoopFit.drawMoons(cases).judge(submission, reference, evidence);
    }

    private static void compareLosses(
            MoonsTraining submission, MoonsTraining reference, List<Answers> questions, Tolerance tolerance) {
        List<Double> got = Independent.each(submission, questions, (s, q) -> s.loss(q.a2(), q.y(), q.p(), q.lambda()));
        for (int i = 0; i < questions.size(); i++) {
            Answers question = questions.get(i);
            LoopTensor.given(
                            that("loss(a2, y, p, lambda)", got.get(i))
                                    .given("a2", question.a2())
                                    .given("y", question.y()),
                            question.p())
                    .given("lambda", question.lambda())
                    .isCloseTo(reference.loss(question.a2(), question.y(), question.p(), question.lambda()), tolerance);
        }
    }

    private static void compareGradients(MoonsTraining submission, MoonsTraining reference, List<LoopCase> questions) {
        List<Parameters> got = Independent.each(submission, questions, (s, q) -> q.gradients(s));
        for (int i = 0; i < questions.size(); i++) {
            LoopCase question = questions.get(i);
            LoopTensor.compare("the gradients", got.get(i), question.gradients(reference), CLOSE, question::given);
        }
    }

    private static void compareMonitors(MoonsTraining submission, MoonsTraining reference, List<Noted> questions) {
        List<Monitor> got = Independent.each(submission, questions, (s, q) -> q.ask(s));
        for (int i = 0; i < questions.size(); i++) {
            Noted question = questions.get(i);
            Monitor right = question.ask(reference);
            question.given(that("waited", got.get(i).waited())).isEqualTo(right.waited());
            question.given(that("bestEpoch", got.get(i).bestEpoch())).isEqualTo(right.bestEpoch());
            question.given(that("bestLoss", got.get(i).bestLoss())).isCloseTo(right.bestLoss(), Tolerance.exact());
            LoopTensor.compare(
                    "the best parameters", got.get(i).best(), right.best(), Tolerance.exact(), question::given);
        }
    }

    private record Answers(SimpleMatrix a2, SimpleMatrix y, Parameters p, double lambda) {
        static Answers draw(Cases cases, int samples, double lambda) {
            return new Answers(
                    cases.probabilities(samples, 1, 0.05, 0.95),
                    cases.binaryLabels(samples, 1),
                    LoopCase.drawParameters(cases, 3),
                    lambda);
        }

        static Answers single(double a2, double y, Parameters p) {
            return new Answers(SimpleMatrix.filled(1, 1, a2), SimpleMatrix.filled(1, 1, y), p, 0);
        }
    }

    /** An epoch from a state whose velocities are not zero. */
    private record Steps(LoopCase start, State before, Epoch epoch) {
        static Steps draw(Cases cases, int samples, int size, int hidden) {
            LoopCase start = LoopCase.draw(cases, samples, hidden);
            return new Steps(start, start.drawState(cases), LoopCase.drawEpoch(cases, samples, size, hidden));
        }

        State ask(MoonsTraining subject) {
            return subject.epoch(before, start.data(), epoch, start.settings());
        }

        void compare(State got, State right) {
            LoopTensor.compare("the velocity after the epoch", got.velocity(), right.velocity(), CLOSE, this::given);
            LoopTensor.compare(
                    "the parameters after the epoch", got.parameters(), right.parameters(), CLOSE, this::given);
        }

        boolean followsOwnGradients(State got, MoonsTraining submission) {
            Settings settings = start.settings();
            State state = before;
            for (Batch batch : epoch.batches()) {
                Data data = rows(start.data(), batch.rows());
                Parameters g = submission.gradients(data.x(), data.y(), state.parameters(), batch.mask(), settings);
                Parameters v = sum(state.velocity(), settings.momentum(), g, 1);
                state = new State(sum(state.parameters(), 1, v, -settings.learningRate()), v);
            }
            try {
                compare(got, state);
                return true;
            } catch (CheckFailed other) {
                return false;
            }
        }

        private static Data rows(Data all, int[] rows) {
            SimpleMatrix x = new SimpleMatrix(rows.length, 2);
            SimpleMatrix y = new SimpleMatrix(rows.length, 1);
            for (int i = 0; i < rows.length; i++) {
                x.setRow(i, 0, all.x().get(rows[i], 0), all.x().get(rows[i], 1));
                y.set(i, all.y().get(rows[i]));
            }
            return new Data(x, y);
        }

        private static Parameters sum(Parameters a, double s, Parameters b, double t) {
            return new Parameters(
                    a.w1().scale(s).plus(b.w1().scale(t)),
                    a.b1().scale(s).plus(b.b1().scale(t)),
                    a.w2().scale(s).plus(b.w2().scale(t)),
                    a.b2().scale(s).plus(b.b2().scale(t)));
        }

        Expect given(Expect expect) {
            return start.given(expect)
                    .given("batches", epoch.batches().stream().map(Batch::rows).toList());
        }
    }

    /** A validation loss that comes in. */
    private record Noted(Monitor before, int epoch, double validationLoss, Parameters p, Settings settings) {
        static final double MIN_DELTA = 0.01;

        Noted(Monitor before, int epoch, double validationLoss, Cases cases) {
            this(
                    before,
                    epoch,
                    validationLoss,
                    LoopCase.drawParameters(cases, 3),
                    new Settings(0.1, 0.7, 0.6, 0.1, 3, MIN_DELTA));
        }

        static Monitor first(Cases cases) {
            return new Monitor(LoopCase.drawParameters(cases, 3), -1, Double.POSITIVE_INFINITY, 0);
        }

        static Monitor remembered(Cases cases, double best, int waited) {
            return new Monitor(LoopCase.drawParameters(cases, 3), 2 - waited, best, waited);
        }

        Monitor ask(MoonsTraining subject) {
            return subject.observe(before, epoch, validationLoss, p, settings);
        }

        Expect given(Expect expect) {
            return expect.given("before.bestEpoch", before.bestEpoch())
                    .given("before.bestLoss", before.bestLoss())
                    .given("before.waited", before.waited())
                    .given("epoch", epoch)
                    .given("validationLoss", validationLoss)
                    .given("minDelta", settings.minDelta());
        }
    }
}
