package dev.gradus.engine.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EighthsTest {

    @Test
    void areNeverZeroAndTheirProductsAddUpExactlyInAnyOrder() {
        Cases cases = Cases.of(7, "eighths");
        for (int round = 0; round < 200; round++) {
            double[] x = cases.eighths(6, 3);
            double[] w = cases.eighths(6, 3);
            double forwards = 0;
            double backwards = 0;
            for (int i = 0; i < 6; i++) {
                forwards += x[i] * w[i];
                backwards += x[5 - i] * w[5 - i];
                assertThat(x[i]).isNotZero().isBetween(-3.0, 3.0);
                assertThat(8 * x[i]).isEqualTo(Math.rint(8 * x[i]));
            }
            assertThat(forwards).isEqualTo(backwards);
        }
    }
}
