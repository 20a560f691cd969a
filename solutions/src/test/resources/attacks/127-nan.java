// expect: failed|partial
// attack: NaN everywhere
package practice;

public class Attack implements dev.gradus.exercises.activations.SigmoidDerivative {
    public double sigmoid(double z) { return Double.NaN; }
    public double derivative(double z) { return Double.NaN; }
}
