// expect: passed|timed-out
// attack: prints megabytes to its error stream
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
        try (java.io.FileOutputStream err = new java.io.FileOutputStream(java.io.FileDescriptor.err)) {
            byte[] text = "noise\n".repeat(10_000).getBytes();
            for (int i = 0; i < 200; i++) {
                err.write(text);
            }
        } catch (java.io.IOException e) {
            return false;
        }
        return false;
    }
}
