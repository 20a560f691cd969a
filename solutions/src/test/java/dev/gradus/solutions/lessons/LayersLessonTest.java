package dev.gradus.solutions.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.solutions.activations.ReferenceSigmoidDerivative;
import org.junit.jupiter.api.Test;

class LayersLessonTest {
    private static final double X = 2;
    private static final double[] PARAMETERS = {0.5, 0.1, 1.5, -0.5};

    private final LessonText lesson = LessonText.of("layers");
    private final ReferenceSigmoidDerivative sigmoid = new ReferenceSigmoidDerivative();

    @Test
    void theChainOfNumbersIsRightForwardsAndBackwards() {
        double w2 = PARAMETERS[2];
        double z1 = PARAMETERS[0] * X + PARAMETERS[1];
        double a1 = StrictMath.tanh(z1);
        double z2 = w2 * a1 + PARAMETERS[3];
        double a2 = sigmoid.sigmoid(z2);
        lesson.says("| %.4f | %.4f | %.4f | %.4f | %.4f |", z1, a1, z2, a2, loss(PARAMETERS));

        double dZ1 = w2 * a2 * (1 - a1 * a1);
        double[] gradient = {X * dZ1, dZ1, a1 * a2, a2};
        lesson.says("(sigmoid and cross-entropy together) | %.4f |", a2)
                .says("| $a_1 \\cdot dz_2$ | %.4f |", gradient[2])
                .says("| $w_2 \\cdot dz_2$ | %.4f |", w2 * a2)
                .says("| $da_1 \\cdot (1 - a_1^2)$ | %.4f |", dZ1)
                .says("| $x \\cdot dz_1$ | %.4f |", gradient[0])
                .says("slope %.4f in place of %.4f", 1 - Math.pow(StrictMath.tanh(a1), 2), 1 - a1 * a1);
        double[] stepped = PARAMETERS.clone();
        for (int i = 0; i < 4; i++) {
            assertThat(numeric(i)).isCloseTo(gradient[i], within(1e-9));
            stepped[i] -= 0.1 * gradient[i];
        }
        lesson.says("is %.4f as well", numeric(0)).says("from %.4f to %.4f", loss(PARAMETERS), loss(stepped));
    }

    @Test
    void theErrorsOfDifferenceQuotientsAreTheStatedOnes() {
        double right = sigmoid.derivative(1);
        for (int exponent : new int[] {1, 3, 5, 8, 12}) {
            double h = 1 / Math.pow(10, exponent);
            double oneSided = (sigmoid.sigmoid(1 + h) - sigmoid.sigmoid(1)) / h;
            double central = (sigmoid.sigmoid(1 + h) - sigmoid.sigmoid(1 - h)) / (2 * h);
            lesson.says(
                    "| $10^{-%d}$ | %.1e | %.1e |", exponent, Math.abs(oneSided - right), Math.abs(central - right));
        }
    }

    @Test
    void theParametersOfTheExampleAreCounted() {
        lesson.says("= %d + %d + %d = %d$", 20 * 64 + 64, 64 * 32 + 32, 32 + 1, 20 * 64 + 64 + 64 * 32 + 32 + 32 + 1);
    }

    private double numeric(int i) {
        double[] more = PARAMETERS.clone();
        double[] less = PARAMETERS.clone();
        more[i] += 1e-5;
        less[i] -= 1e-5;
        return (loss(more) - loss(less)) / 2e-5;
    }

    private double loss(double[] p) {
        return -Math.log(1 - sigmoid.sigmoid(p[2] * StrictMath.tanh(p[0] * X + p[1]) + p[3]));
    }
}
