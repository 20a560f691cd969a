// expect: partial|compile-error
// attack: an identifier with a bidirectional override
package practice;

public class Attack implements dev.gradus.exercises.activations.SigmoidDerivative {
    double a‮b;
    public double sigmoid(double z) { return 0; }
    public double derivative(double z) { return 0; }
}
