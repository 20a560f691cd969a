package dev.gradus.solutions.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.exercises.experiments.StandardScaler;
import dev.gradus.exercises.experiments.StandardScaler.Scaled;
import dev.gradus.exercises.experiments.StandardScaler.Scaling;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class StandardScalerTest {
    private final StandardScaler reference = new ReferenceStandardScaler();

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        SimpleMatrix train = new SimpleMatrix(new double[][] {{1, 10}, {2, 30}, {6, 20}});
        SimpleMatrix test = new SimpleMatrix(new double[][] {{3, 20}, {100, 20}});
        Scaling scaling = reference.fit(train);
        Scaled scaled = reference.scale(train, test);
        double[] mean = scaling.mean();
        double[] deviation = scaling.deviation();

        Statement.of("standard-scaler")
                .says("X_{\\text{train}} = %s", Statement.tex(train, 0))
                .says("X_{\\text{test}} = %s", Statement.tex(test, 0))
                .says("| mean | %.4f | %.4f |", mean[0], mean[1])
                .says("| deviation | %.4f | %.4f |", deviation[0], deviation[1])
                .says("(4 + 1 + 9) = %.4f", deviation[0] * deviation[0])
                .says("would have been %.0f", deviation[0] * deviation[0] * 3 / 2)
                .says("Z_{\\text{train}} = %s", Statement.tex(scaled.train(), 4))
                .says("Z_{\\text{test}} = %s", Statement.tex(scaled.test(), 4));
    }

    @Test
    void agreesWithDecimalArithmeticOfFortyDigits() {
        Random random = new Random(11);
        SimpleMatrix x = SimpleMatrix.random_DDRM(9, 1, 1e6, 1e6 + 3, random);
        MathContext digits = new MathContext(40);
        BigDecimal m = BigDecimal.valueOf(9);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < 9; i++) {
            sum = sum.add(new BigDecimal(x.get(i)));
        }
        BigDecimal mean = sum.divide(m, digits);
        BigDecimal squares = BigDecimal.ZERO;
        for (int i = 0; i < 9; i++) {
            squares = squares.add(new BigDecimal(x.get(i)).subtract(mean).pow(2));
        }
        double deviation = squares.divide(m, digits).sqrt(digits).doubleValue();

        Scaling fitted = reference.fit(x);

        assertThat(fitted.deviation()[0]).isCloseTo(deviation, within(1e-13 * deviation));
        assertThat(fitted.mean()[0]).isCloseTo(mean.doubleValue(), within(1e-8));
    }

    @Test
    void trainingDataGetsMeanZeroAndDeviationOne() {
        SimpleMatrix x = SimpleMatrix.random_DDRM(20, 3, -4, 9, new Random(2));

        Scaling again = reference.fit(reference.transform(x, reference.fit(x)));

        for (int j = 0; j < 3; j++) {
            assertThat(again.mean()[j]).isCloseTo(0, within(1e-14));
            assertThat(again.deviation()[j]).isCloseTo(1, within(1e-14));
        }
    }

    @Test
    void inverseGivesTheDataBack() {
        SimpleMatrix x = SimpleMatrix.random_DDRM(6, 4, -50, 90, new Random(3));
        Scaling scaling = reference.fit(x);

        SimpleMatrix back = reference.inverse(reference.transform(x, scaling), scaling);

        assertThat(back.minus(x).elementMaxAbs()).isLessThan(1e-12);
    }

    @Test
    void aColumnWhoseMeanIsRoundedIsConstantAllTheSame() {
        SimpleMatrix x = new SimpleMatrix(10, 1);
        x.fill(0.1);

        assertThat(reference.fit(x).deviation()).containsExactly(1);
    }

    @Test
    void aWrongFitCostsNoPointsInScale() {
        assertThat(DirectGrading.of("standard-scaler")
                        .failures(new FaultyStandardScaler(java.util.Set.of(ScalerSlip.SAMPLE_DEVIATION)), 4))
                .doesNotContainKeys("scales");
    }
}
