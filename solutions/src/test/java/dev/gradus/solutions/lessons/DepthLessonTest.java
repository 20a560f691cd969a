package dev.gradus.solutions.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.solutions.activations.ReferenceSigmoidDerivative;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DepthLessonTest {
    private final LessonText lesson = LessonText.of("depth");
    private final ReferenceSigmoidDerivative sigmoid = new ReferenceSigmoidDerivative();

    @Test
    void theBoundAndTheProductForWeightsOfOneAreRight() {
        double a = 0;
        double product = 1;
        for (int layer = 0; layer < 5; layer++) {
            product *= sigmoid.derivative(a);
            a = sigmoid.sigmoid(a);
        }
        lesson.says("0.25^5 = %.6f", Math.pow(sigmoid.derivative(0), 5)).says("the product is %.6f", product);
    }

    @Test
    void theTableOfBoundsIsRight() {
        lesson.says("| 1 | 0.25 | 1 | %.0f |", 8 / 4.0)
                .says("| 5 | %.6f | 1 | %.0f |", Math.pow(0.25, 5), Math.pow(2, 5))
                .says("| 10 | %.1e | 1 | %.0f |", Math.pow(0.25, 10), Math.pow(2, 10))
                .says("| 20 | %.1e | 1 | %.1e |", Math.pow(0.25, 20), Math.pow(2, 20));
    }

    @Test
    void theMeasuredNormsAreTheTable() {
        lesson.says("| sigmoid, Xavier | %.1e |", Measured.sigmoidNorms()[0])
                .says("| tanh, Xavier | %.2f |", Measured.tanhNorms()[0])
                .says("| ReLU, He | %.2f |", Measured.reluNorms()[0])
                .says("| tanh, three times Xavier | %.0f |", Measured.wideTanhNorms()[0]);
        for (double[] norms : new double[][] {Measured.tanhNorms(), Measured.reluNorms()}) {
            assertThat(DoubleStream.of(norms)).allMatch(norm -> norm > 0.1 && norm < 10);
        }
        assertThat(Math.pow(Measured.sigmoidNorms()[0], -1.0 / 19)).isBetween(3.5, 4.6);
    }

    @Test
    void aConnectionAroundEachBlockKeepsTheGradient() {
        lesson.says("leave $10^{%d}$", (int) Math.round(Math.log10(Math.pow(0.1, 20))))
                .says("$1.1^{20} = %s$", String.format(Locale.ROOT, "%.2f", Math.pow(1.1, 20)));
    }
}
