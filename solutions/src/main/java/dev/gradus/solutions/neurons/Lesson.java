package dev.gradus.solutions.neurons;

import dev.gradus.engine.grading.Expect;
import dev.gradus.exercises.neurons.PerceptronUpdate;
import dev.gradus.exercises.neurons.PerceptronUpdate.Perceptron;

/** A perceptron, a sample and a learning rate: one question about an update. */
record Lesson(Neuron before, int y, double learningRate) {

    Expect given(Expect expect) {
        return before.given(expect).given("y", y).given("learningRate", learningRate);
    }

    Perceptron ask(PerceptronUpdate rule) {
        return rule.update(before.w(), before.b(), before.x(), y, learningRate);
    }
}
