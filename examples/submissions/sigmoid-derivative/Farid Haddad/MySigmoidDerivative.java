package practice;

import dev.gradus.exercises.activations.SigmoidDerivative;

public class MySigmoidDerivative implements SigmoidDerivative {

    @Override
    public double sigmoid(double z) {
        return 1 / (1 + Math.exp(z));
    }

    @Override
    public double derivative(double z) {
        double s = sigmoid(z);
        return s * (1 - s);
    }
}
