// expect: failed|invalid-submission|crashed
// attack: the static initialiser throws
package practice;

import dev.gradus.exercises.activations.SigmoidDerivative;

public class Attack implements SigmoidDerivative {
    static final int X = fail();

    static int fail() { throw new IllegalStateException("no"); }

    public double sigmoid(double z) { return X; }
    public double derivative(double z) { return X; }
}
