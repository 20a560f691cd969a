// expect: partial
// attack: answers otherwise when it is asked again
package practice;

import dev.gradus.exercises.activations.SigmoidDerivative;
import java.util.HashSet;
import java.util.Set;

public class Attack implements SigmoidDerivative {
    private static final Set<Double> SEEN = new HashSet<>();

    public double sigmoid(double z) {
        double e = Math.exp(-Math.abs(z));
        return z >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    public double derivative(double z) {
        double s = sigmoid(z) * sigmoid(-z);
        return SEEN.add(z) ? s : Math.nextUp(s);
    }
}
