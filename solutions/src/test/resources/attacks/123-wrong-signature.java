// expect: compile-error
// attack: float where double is asked for
package practice;

public class Attack implements dev.gradus.exercises.activations.SigmoidDerivative {
    public float sigmoid(float z) { return 0; }
    public double derivative(double z) { return 0; }
}
