// expect: failed|partial
// attack: shadows Math with a class of its own
package practice;

public class Attack implements dev.gradus.exercises.activations.SigmoidDerivative {
    static class Math { static double exp(double z) { return 0; } }
    public double sigmoid(double z) { return 1 / (1 + Math.exp(-z)); }
    public double derivative(double z) { return Math.exp(z); }
}
