// expect: compile-error
// attack: inherits from itself
package practice;

public class Attack extends Attack implements dev.gradus.exercises.activations.SigmoidDerivative {
    public double sigmoid(double z) { return 0; }
    public double derivative(double z) { return 0; }
}
