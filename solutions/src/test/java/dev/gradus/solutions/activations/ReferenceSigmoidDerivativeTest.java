package dev.gradus.solutions.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.engine.pack.ContentReader;
import dev.gradus.engine.pack.ExerciseContent;
import dev.gradus.exercises.activations.SigmoidDerivative;
import dev.gradus.solutions.Goldens;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReferenceSigmoidDerivativeTest {
    /** exp, sum and quotient: less than 1 + ½ + ½ units in the last place of 2⁻⁵², rounded up to 4. */
    private static final double RELATIVE = 4 * 0x1p-52;

    /** s(1 − s) with s wrong by that much: |1 − 2s| ≤ 1 times it, and two roundings of a number up to ¼. */
    private static final double ABSOLUTE = 5 * 0x1p-52;

    /** Subnormal numbers have fewer digits: one step of the lowest bit on top. */
    private static final double SMALLEST = Double.MIN_VALUE;

    private final SigmoidDerivative reference = new ReferenceSigmoidDerivative();

    @Test
    void agreesWithSixtyDigitArithmetic() {
        JsonNode golden = Goldens.entry("activations.json", "sigmoid");
        double[] z = Goldens.vector(golden.at("/inputs/x"));
        double[] value = Goldens.vector(golden.at("/expected/value"));
        double[] derivative = Goldens.vector(golden.at("/expected/derivative"));

        assertThat(z).hasSize(78);
        for (int i = 0; i < z.length; i++) {
            assertThat(reference.sigmoid(z[i]))
                    .as("sigmoid(%s)", z[i])
                    .isCloseTo(value[i], within(RELATIVE * value[i] + SMALLEST));
            assertThat(reference.derivative(z[i]))
                    .as("derivative(%s)", z[i])
                    .isCloseTo(derivative[i], within(ABSOLUTE));
        }
    }

    @Test
    void keepsTheDigitsOfTheDerivativesLeftTail() {
        // Left of 0 the factor 1 − s is at least ½ and costs no digits.
        assertThat(reference.derivative(-40)).isCloseTo(4.248354255291589e-18, within(2 * RELATIVE * 4.25e-18));
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        ExerciseContent content = new ContentReader(SigmoidDerivative.class).exercise("sigmoid-derivative");
        Matcher row = Pattern.compile("(?m)^\\| (-?\\d+) \\| ([\\d.]+) \\| ([\\d.]+) \\|$")
                .matcher(content.statement());
        int rows = 0;
        while (row.find()) {
            double z = Double.parseDouble(row.group(1));
            assertThat(String.format(java.util.Locale.ROOT, "%.9f", reference.sigmoid(z)))
                    .isEqualTo(row.group(2));
            assertThat(String.format(java.util.Locale.ROOT, "%.9f", reference.derivative(z)))
                    .isEqualTo(row.group(3));
            rows++;
        }
        assertThat(rows).isEqualTo(4);
        assertThat(content.statement())
                .contains(String.format(java.util.Locale.ROOT, "e^{-2} = %.9f", Math.exp(-2)))
                .contains(String.format(java.util.Locale.ROOT, "1 / %.9f", 1 + Math.exp(-2)));
        assertThat(content.hints()).hasSizeGreaterThanOrEqualTo(3);
    }
}
