// expect: passed|crashed|protocol-error|timed-out
// attack: reads the pipe to see later questions
package practice;

import dev.gradus.exercises.activations.SigmoidDerivative;

public class Attack implements SigmoidDerivative {

    public double sigmoid(double z) {
        double e = Math.exp(-Math.abs(z));
        return z >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    public double derivative(double z) {
        if (z == 745) {
            return attack() ? 42 : 0;
        }
        double s = sigmoid(z);
        return s * sigmoid(-z);
    }

    /** True when the attack got what it wanted. */
    private static boolean attack() {
        try {
            return new java.io.FileInputStream(java.io.FileDescriptor.in).available() > 0;
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
