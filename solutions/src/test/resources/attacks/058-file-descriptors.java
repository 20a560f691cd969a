// expect: passed|partial
// attack: opens ten thousand files
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
        java.util.List<Object> open = new java.util.ArrayList<>();
        try {
            for (int i = 0; i < 10_000; i++) {
                open.add(new java.io.FileInputStream("/dev/null"));
            }
            return true;
        } catch (Throwable denied) {
            open.clear();
            return false;
        }
    }
}
