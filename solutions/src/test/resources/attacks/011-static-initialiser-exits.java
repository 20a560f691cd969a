// expect: crashed
// attack: the static initialiser exits
package practice;

import dev.gradus.exercises.activations.SigmoidDerivative;

public class Attack implements SigmoidDerivative {
    static { System.exit(0); }

    public double sigmoid(double z) { return 0; }
    public double derivative(double z) { return 0; }
}
