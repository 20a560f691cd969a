// expect: failed|invalid-submission|crashed
// attack: the constructor throws
package practice;

import dev.gradus.exercises.activations.SigmoidDerivative;

public class Attack implements SigmoidDerivative {
    public Attack() { throw new IllegalStateException("no"); }

    public double sigmoid(double z) { return 0; }
    public double derivative(double z) { return 0; }
}
