package practice;

import dev.gradus.exercises.activations.SigmoidDerivative;

public class MySigmoidDerivative implements SigmoidDerivative {

    @Override
    public double sigmoid(double z) {
        if (z >= 0) {
            return (float) (1 / (1 + Math.exp(-z)));
        }
        double e = Math.exp(z);
        return (float) (e / (1 + e));
    }

    @Override
    public double derivative(double z) {
        double s = sigmoid(z);
        return s * (1 - s);
    }
}
