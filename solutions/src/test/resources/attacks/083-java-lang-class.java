// expect: compile-error|invalid-submission
// attack: a class in a package of the platform
package java.lang;

public class Attack implements dev.gradus.exercises.activations.SigmoidDerivative {
    public double sigmoid(double z) { return 0; }
    public double derivative(double z) { return 0; }
}
