package dev.gradus.solutions.layers;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.MlpForward;
import dev.gradus.exercises.layers.MlpForward.Forward;
import dev.gradus.exercises.layers.OutputActivation;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Judges an {@link MlpForward} layer by layer, in the order of the layers: the first wrong matrix is where it starts. */
@Grading(contract = MlpForward.class)
public final class MlpForwardGrading {
    private static final Tolerance CLOSE = Tolerance.standard();

    /** So large that a logit of N(0, 1) times it is beyond 710 but once in a hundred draws, and three once in 10⁶. */
    private static final double HUGE = 1e5;

    @Check(order = 1, points = 2, title = "one hidden layer: z and a of both layers are right, for every activation")
    void oneHiddenLayer(@Submitted MlpForward submission, @Reference MlpForward reference, Cases cases) {
        List<Question> questions = new ArrayList<>();
        for (HiddenActivation hidden : HiddenActivation.values()) {
            questions.add(new Question(DeepNetwork.draw(cases, hidden, 3, 2, 4, 1), OutputActivation.SIGMOID));
        }
        compare(submission, reference, questions);
    }

    @Check(order = 2, points = 2, title = "deeper networks: every layer takes the activations of the one before")
    void deeperNetworks(@Submitted MlpForward submission, @Reference MlpForward reference, Cases cases) {
        List<Question> questions = new ArrayList<>();
        for (HiddenActivation hidden : HiddenActivation.values()) {
            questions.add(new Question(DeepNetwork.draw(cases, hidden, 4, 3, 5, 6, 2), OutputActivation.SIGMOID));
        }
        questions.add(new Question(
                DeepNetwork.draw(cases, HiddenActivation.TANH, 3, 4, 6, 5, 7, 1), OutputActivation.SIGMOID));
        compare(submission, reference, questions);
    }

    @Check(
            order = 3,
            points = 2,
            title = "the output activation is the one that is asked for: linear, sigmoid, softmax")
    void outputActivations(@Submitted MlpForward submission, @Reference MlpForward reference, Cases cases) {
        List<Question> questions = new ArrayList<>();
        for (OutputActivation output : OutputActivation.values()) {
            questions.add(new Question(DeepNetwork.draw(cases, HiddenActivation.TANH, 5, 2, 4, 3), output));
            questions.add(new Question(DeepNetwork.draw(cases, HiddenActivation.RELU, 4, 2, 5, 6, 3), output));
        }
        compare(submission, reference, questions);
    }

    @Check(
            order = 4,
            points = 1,
            title = "a network without hidden layer has the output activation only",
            visibility = Visibility.HIDDEN)
    void noHiddenLayer(@Submitted MlpForward submission, @Reference MlpForward reference, Cases cases) {
        List<Question> questions = new ArrayList<>();
        for (OutputActivation output : OutputActivation.values()) {
            questions.add(new Question(DeepNetwork.draw(cases, HiddenActivation.RELU, 4, 5, 3), output));
        }
        compare(submission, reference, questions);
    }

    @Check(
            order = 5,
            points = 1,
            title = "a sample gets the same output alone as among others",
            visibility = Visibility.HIDDEN)
    void samplesAlone(@Submitted MlpForward submission, Cases cases) {
        for (OutputActivation output : List.of(OutputActivation.SOFTMAX, OutputActivation.SIGMOID)) {
            DeepNetwork network = DeepNetwork.draw(cases, HiddenActivation.SIGMOID, 4, 2, 5, 3);
            List<Question> questions = new ArrayList<>();
            questions.add(new Question(network, output));
            for (int i = 0; i < 4; i++) {
                questions.add(new Question(network.with(network.x().extractVector(true, i)), output));
            }
            List<Forward> answers = Independent.each(submission, questions, (s, q) -> q.ask(s));
            SimpleMatrix together = outputs(questions.get(0), answers.get(0), 4);
            for (int i = 0; i < 4; i++) {
                Question alone = questions.get(i + 1);
                alone.given(that("output of sample " + i + " alone", outputs(alone, answers.get(i + 1), 1)))
                        .isCloseTo(together.extractVector(true, i), CLOSE);
            }
        }
    }

    @Check(
            order = 6,
            points = 1,
            title = "sigmoid and softmax stay right for huge pre-activations",
            visibility = Visibility.HIDDEN)
    void hugePreActivations(@Submitted MlpForward submission, @Reference MlpForward reference, Cases cases) {
        List<Question> questions = new ArrayList<>();
        for (OutputActivation output : List.of(OutputActivation.SIGMOID, OutputActivation.SOFTMAX)) {
            DeepNetwork network = DeepNetwork.draw(cases, HiddenActivation.TANH, 3, 4, 5);
            SimpleMatrix x = network.x();
            SimpleMatrix large = x.extractVector(true, 1).scale(HUGE);
            // An ordinary sample between a huge one and its opposite.
            SimpleMatrix inputs = large.concatRows(x.extractVector(true, 0), large.negative());
            questions.add(new Question(network.with(inputs), output));
        }
        compare(submission, reference, questions);
    }

    /** A network with the output activation that is asked for. */
    private record Question(DeepNetwork network, OutputActivation output) {
        Forward ask(MlpForward subject) {
            return subject.forward(network.x(), network.layers(), network.hidden(), output);
        }

        Expect given(Expect expect) {
            return network.given(expect.given("output activation", output));
        }
    }

    private static void compare(MlpForward submission, MlpForward reference, List<Question> questions) {
        List<Forward> answers = Independent.each(submission, questions, (s, q) -> q.ask(s));
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            Forward got = answers.get(i);
            Forward right = question.ask(reference);
            requireLayers(question, got);
            for (int l = 0; l < right.z().size(); l++) {
                question.given(that("z[" + l + "]", got.z().get(l)))
                        .isCloseTo(right.z().get(l), CLOSE);
                question.given(that("a[" + l + "]", got.a().get(l)))
                        .isCloseTo(right.a().get(l), CLOSE);
            }
        }
    }

    private static SimpleMatrix outputs(Question question, Forward got, int rows) {
        requireLayers(question, got);
        int last = question.network().layers().size() - 1;
        SimpleMatrix output = got.a().get(last);
        question.given(that("a[" + last + "]", output)).hasShape(rows, 3);
        return output;
    }

    private static void requireLayers(Question question, Forward got) {
        int layers = question.network().layers().size();
        requireLayers(question, "z", got.z(), layers);
        requireLayers(question, "a", got.a(), layers);
    }

    private static void requireLayers(Question question, String name, List<SimpleMatrix> list, int layers) {
        int size = list == null ? 0 : list.size();
        question.given(that(name, list))
                .satisfies(
                        size == layers,
                        name + " has " + size + (size == 1 ? " entry" : " entries") + " where there "
                                + (layers == 1 ? "is 1 layer" : "are " + layers + " layers"));
    }
}
