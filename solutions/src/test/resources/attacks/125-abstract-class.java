// expect: invalid-submission
// attack: an abstract class
package practice;

public abstract class Attack implements dev.gradus.exercises.activations.SigmoidDerivative {
    public double sigmoid(double z) { return 0; }
}
