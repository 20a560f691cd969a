package dev.gradus.engine.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gradus.engine.report.Fact;
import dev.gradus.engine.report.Finding;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ExpectTest {
    private static final Tolerance LAST_DIGITS = new Tolerance(1e-14, 0, "a formula of one line");

    private static Finding finding(Object got, Object right) {
        return catchThrowableOfType(CheckFailed.class, () -> {
                    if (right instanceof SimpleMatrix matrix) {
                        Expect.that("dW", (SimpleMatrix) got).isCloseTo(matrix, LAST_DIGITS);
                    } else {
                        Expect.that("gelu(z)", got).isCloseTo((double) right, LAST_DIGITS);
                    }
                })
                .finding();
    }

    @Test
    void showsAsManyDigitsAsItTakesToSeeADifference() {
        Finding finding = finding(0.841192, 0.84119200000013);

        assertThat(finding.expected()).contains("0.84119200000013");
        assertThat(finding.got()).contains("0.841192");
        assertThat(finding.says()).contains("0.84119200000013");
    }

    @Test
    void showsAsManyDigitsOfTheWorstEntry() {
        SimpleMatrix got = new SimpleMatrix(new double[][] {{1, 2}, {3, 4}});
        SimpleMatrix right = new SimpleMatrix(new double[][] {{1, 2}, {3, 4.0000000000001}});

        assertThat(finding(got, right).facts())
                .contains(new Fact("dW[1][1], right", "4.0000000000001"), new Fact("dW[1][1], got", "4.0"));
    }

    @Test
    void showsNumbersThatClearlyDifferInFewDigits() {
        Finding finding = finding(1.0 / 3, 2.0 / 3);

        assertThat(finding.expected()).contains("0.666666667");
        assertThat(finding.got()).contains("0.333333333");
    }
}
