// expect: invalid-submission
// attack: no constructor without arguments
package practice;

public class Attack implements dev.gradus.exercises.activations.SigmoidDerivative {
    public Attack(int x) { }
    public double sigmoid(double z) { return 0; }
    public double derivative(double z) { return 0; }
}
