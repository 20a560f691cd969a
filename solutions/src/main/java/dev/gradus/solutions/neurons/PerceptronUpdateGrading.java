package dev.gradus.solutions.neurons;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.neurons.PerceptronUpdate;
import dev.gradus.exercises.neurons.PerceptronUpdate.Perceptron;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Judges a {@link PerceptronUpdate}: both kinds of mistake, right answers, the boundary, and what a step achieves. */
@Grading(contract = PerceptronUpdate.class)
public final class PerceptronUpdateGrading {
    /** A product of three factors and a sum, of two terms that are at most 20 times the largest new weight. */
    private static final Tolerance CLOSE = Tolerance.rounding(4, 20);

    @Check(order = 1, points = 2, title = "a missed 1 moves weights and bias towards the sample")
    void missedOne(@Submitted PerceptronUpdate submission, @Reference PerceptronUpdate reference, Cases cases) {
        compare(
                submission,
                reference,
                List.of(
                        new Lesson(Neuron.decidedByBias(cases, 2, -1.25), 1, 1),
                        new Lesson(Neuron.decidedByBias(cases, 2, -0.5), 1, cases.learningRate()),
                        new Lesson(Neuron.withSum(cases, 3, -2.75), 1, cases.learningRate()),
                        new Lesson(Neuron.withSum(cases, 4, -0.25), 1, cases.learningRate())));
    }

    @Check(order = 2, points = 2, title = "a 1 where 0 is right moves weights and bias away from the sample")
    void falseAlarm(@Submitted PerceptronUpdate submission, @Reference PerceptronUpdate reference, Cases cases) {
        compare(
                submission,
                reference,
                List.of(
                        new Lesson(Neuron.decidedByBias(cases, 2, 1.25), 0, 1),
                        new Lesson(Neuron.decidedByBias(cases, 2, 0.5), 0, cases.learningRate()),
                        new Lesson(Neuron.withSum(cases, 3, 2.75), 0, cases.learningRate()),
                        new Lesson(Neuron.withSum(cases, 4, 0.25), 0, cases.learningRate())));
    }

    @Check(order = 3, points = 2, title = "a right answer changes nothing")
    void rightAnswer(@Submitted PerceptronUpdate submission, @Reference PerceptronUpdate reference, Cases cases) {
        compare(
                submission,
                reference,
                List.of(
                        new Lesson(Neuron.withSum(cases, 2, 1.5), 1, 1),
                        new Lesson(Neuron.withSum(cases, 2, -1.5), 0, 1),
                        new Lesson(Neuron.decidedByBias(cases, 3, 0.25), 1, cases.learningRate()),
                        new Lesson(Neuron.decidedByBias(cases, 3, -0.25), 0, cases.learningRate())));
    }

    @Check(order = 4, points = 1, title = "a sum of exactly 0 counts as answer 1", visibility = Visibility.HIDDEN)
    void boundary(@Submitted PerceptronUpdate submission, @Reference PerceptronUpdate reference, Cases cases) {
        compare(
                submission,
                reference,
                List.of(
                        new Lesson(Neuron.withSum(cases, 2, 0), 0, 0.5),
                        new Lesson(Neuron.withSum(cases, 2, 0), 1, 0.5),
                        new Lesson(Neuron.withSum(cases, 3, -1.0 / 64), 1, 0.5),
                        new Lesson(Neuron.withSum(cases, 3, 1.0 / 64), 0, 0.5)));
    }

    @Check(
            order = 5,
            points = 1,
            title = "any number of inputs, any learning rate, any mixture of answers",
            visibility = Visibility.HIDDEN)
    void mixture(@Submitted PerceptronUpdate submission, @Reference PerceptronUpdate reference, Cases cases) {
        List<Lesson> lessons = new ArrayList<>();
        for (int inputs : new int[] {1, 3, 5, 8}) {
            lessons.add(new Lesson(Neuron.draw(cases, inputs), 0, cases.learningRate()));
            lessons.add(new Lesson(Neuron.draw(cases, inputs), 1, cases.uniform(0.1, 3)));
        }
        compare(submission, reference, lessons);
    }

    @Check(
            order = 6,
            points = 1,
            title = "a step moves the sample's own sum by η(y − ŷ)(‖x‖² + 1)",
            visibility = Visibility.HIDDEN)
    void movesTheSum(@Submitted PerceptronUpdate submission, Cases cases) {
        List<Lesson> lessons = List.of(
                new Lesson(Neuron.withSum(cases, 3, -0.5), 1, cases.learningRate()),
                new Lesson(Neuron.withSum(cases, 4, 0.5), 0, cases.learningRate()),
                new Lesson(Neuron.withSum(cases, 4, 0.5), 1, cases.learningRate()));
        List<Perceptron> after = Independent.each(submission, lessons, (s, lesson) -> lesson.ask(s));
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = lessons.get(i);
            double[] x = lesson.before().x();
            lesson.given(that("weights", after.get(i).weights()))
                    .hasShape(1, x.length)
                    .isFinite();
            double squares = Arrays.stream(x).map(value -> value * value).sum();
            int error = lesson.y() - (lesson.before().sum() >= 0 ? 1 : 0);
            double moved = new Neuron(x, after.get(i).weights(), after.get(i).bias()).sum()
                    - lesson.before().sum();
            lesson.given(that("change of w·x + b", moved))
                    .isCloseTo(lesson.learningRate() * error * (squares + 1), CLOSE);
        }
    }

    private static void compare(PerceptronUpdate submission, PerceptronUpdate reference, List<Lesson> lessons) {
        List<Perceptron> after = Independent.each(submission, lessons, (s, lesson) -> lesson.ask(s));
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = lessons.get(i);
            Perceptron right = lesson.ask(reference);
            lesson.given(that("weights", after.get(i).weights())).isCloseTo(right.weights(), CLOSE);
            lesson.given(that("bias", after.get(i).bias())).isCloseTo(right.bias(), CLOSE);
        }
    }
}
