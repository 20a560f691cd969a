// expect: timed-out
// attack: keys that all collide
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
        java.util.HashSet<Object> set = new java.util.HashSet<>();
        for (;;) {
            set.add(new Object() { @Override public int hashCode() { return 1; } @Override public boolean equals(Object o) { for (int i = 0; i < 1_000_000; i++) { if (String.valueOf(i).hashCode() == 1) { return true; } } return false; } });
            if (set.size() > 100_000) { set.clear(); }
        }
    }
}
