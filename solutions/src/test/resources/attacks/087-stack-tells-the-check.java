// expect: passed
// attack: learns the check from the stack
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
        for (StackTraceElement e : new Throwable().getStackTrace()) {
            if (e.toString().contains("Grading") || e.toString().contains("derivativeExtremes")) {
                return true;
            }
        }
        return false;
    }
}
