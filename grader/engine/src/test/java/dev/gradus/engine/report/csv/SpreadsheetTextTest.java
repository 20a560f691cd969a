package dev.gradus.engine.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "－1", "\u0000=1"})
    void keepsAFormulaFromBeingOne(String text) {
        assertThat(SpreadsheetText.of(text)).startsWith("'").doesNotContain("\t", "\r", "\n", "\u0000");
    }

    @Test
    void leavesOtherTextsAsTheyAre() {
        assertThat(SpreadsheetText.of("O'Neill, Ada")).isEqualTo("O'Neill, Ada");
        assertThat(SpreadsheetText.of("a=b")).isEqualTo("a=b");
        assertThat(SpreadsheetText.of("")).isEmpty();
    }
}
