// expect: crashed
// attack: unicode escapes end a comment
package practice;

public class Attack implements dev.gradus.exercises.activations.SigmoidDerivative {
    /* \u002a\u002f static { System.exit(0); } \u002f\u002a */
    public double sigmoid(double z) { return 0; }
    public double derivative(double z) { return 0; }
}
