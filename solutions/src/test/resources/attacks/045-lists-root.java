// expect: passed
// attack: finds a home or a temporary folder in the root
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
            try (java.util.stream.Stream<java.nio.file.Path> s = java.nio.file.Files.list(java.nio.file.Path.of("/"))) {
                if (s.noneMatch(p -> java.util.Set.of("/home", "/root", "/etc", "/usr", "/proc", "/sys", "/var").contains(p.toString()))) {
                    return false;
                }
            }
            return true;
        } catch (Throwable denied) {
            return false;
        }
    }
}
