// expect: compile-error|invalid-submission
// attack: a class in the package of the runner
package dev.gradus.runner;

public class Runner implements dev.gradus.exercises.activations.SigmoidDerivative {
    public double sigmoid(double z) { return 0; }
    public double derivative(double z) { return 0; }
}
