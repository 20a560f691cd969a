// expect: partial
// attack: adds noise far below every tolerance
package practice;

import dev.gradus.exercises.activations.SigmoidDerivative;

public class Attack implements SigmoidDerivative {
    public double sigmoid(double z) {
        double e = Math.exp(-Math.abs(z));
        return z >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    public double derivative(double z) {
        return sigmoid(z) * sigmoid(-z) + 1e-15 * Math.random();
    }
}
