package dev.gradus.engine.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.report.Audience;
import dev.gradus.engine.report.RandomReports;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.SampleReports;
import org.junit.jupiter.api.Test;

class TerminalReportTest {
    private final TerminalReport plain = new TerminalReport(80, false);

    @Test
    void beginsWithTheVerdictAndItsPoints() {
        assertThat(plain.write(SampleReports.wrongBackprop(), Audience.LEARNER).lines())
                .startsWith("Backpropagation through two layers · Ada Lovelace", "✗ partly right: 4 of 10 points");
        assertThat(plain.write(SampleReports.passed(), Audience.LEARNER)).contains("✓ passed: 5 of 5 points");
    }

    @Test
    void givesNoPointsForAFaultOfTheGrader() {
        assertThat(plain.write(SampleReports.graderFault(), Audience.LEARNER))
                .contains("! could not be graded: a fault of the grader\n")
                .doesNotContain("0 of 5");
    }

    @Test
    void namesTheMistakeBeforeTheCounterexampleAndTheChecks() {
        String text = plain.write(SampleReports.sigmoid(), Audience.LEARNER);
        assertThat(text)
                .containsSubsequence(
                        "What is wrong",
                        "the exponential overflows",
                        "→ Which of the two equal forms",
                        "known mistake: NaN in the same 18 of 60 outputs",
                        "The smallest case that shows it",
                        "sigmoid(z) is NaN",
                        "input     z = 710",
                        "expected  1",
                        "got       NaN",
                        "Checks",
                        "✓ 3/3  sigmoid agrees with the reference near zero: passed",
                        "✗ 0/2  sigmoid stays finite far from zero: failed");
    }

    @Test
    void showsFileAndLineOfACompilerMessage() {
        assertThat(plain.write(SampleReports.compileError(), Audience.LEARNER))
                .containsSubsequence("MySigmoidDerivative.java:14:35: error", "│ ';' expected");
    }

    @Test
    void keepsTheCaretBelowItsColumn() {
        assertThat(plain.write(SampleReports.compileError(), Audience.LEARNER))
                .contains("  │         return 1 / (1 + Math.exp(-z))\n  │                                      ^\n");
    }

    @Test
    void saysTheDecisiveSentenceOnce() {
        assertThat(plain.write(SampleReports.sigmoid(), Audience.LEARNER))
                .containsOnlyOnce("For large z the exponential overflows");
    }

    @Test
    void letsNothingOfASubmissionActOnTheTerminal() {
        for (long seed = 0; seed < 200; seed++) {
            Report report = new RandomReports(seed).report();
            for (Audience audience : Audience.values()) {
                String text = plain.write(report, audience);
                assertThat(text.chars().filter(c -> c != '\n').anyMatch(TerminalReportTest::acts))
                        .as("seed %d for %s:%n%s", seed, audience, text)
                        .isFalse();
            }
        }
    }

    @Test
    void staysWithinTheWidth() {
        for (int width : new int[] {40, 57, 80, 100}) {
            for (long seed = 0; seed < 50; seed++) {
                assertThat(new TerminalReport(width, false)
                                .write(new RandomReports(seed).report(), Audience.INSTRUCTOR)
                                .lines())
                        .allSatisfy(line -> assertThat(Wrapped.columns(line)).isLessThanOrEqualTo(width));
            }
        }
    }

    @Test
    void saysTheSameInColour() {
        for (Report report : SampleReports.all()) {
            String coloured = new TerminalReport(80, true).write(report, Audience.INSTRUCTOR);
            assertThat(coloured).contains("\u001B[");
            assertThat(coloured.replaceAll("\u001B\\[\\d+m", "")).isEqualTo(plain.write(report, Audience.INSTRUCTOR));
        }
    }

    private static boolean acts(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == 0x2028 || c == 0x2029;
    }
}
