package dev.gradus.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.remote.CapturedOutput;
import dev.gradus.engine.report.json.ReportJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisclosureTest {
    private static final String SECRET = "0.123454321";

    @ParameterizedTest
    @EnumSource(Diagnosis.Kind.class)
    void tellsALearnerNothingOfAHiddenChecksInputs(Diagnosis.Kind kind) {
        for (Outcome outcome : Outcome.values()) {
            Report report = withHiddenCheck(kind, outcome).forAudience(Audience.LEARNER);
            assertThat(new String(ReportJson.write(report), StandardCharsets.UTF_8))
                    .as("%s, %s", kind, outcome)
                    .doesNotContain(SECRET);
        }
    }

    @Test
    void keepsOutcomePointsAndNamedMistakeOfAHiddenCheck() {
        Report report = withHiddenCheck(Diagnosis.Kind.MISTAKE, Outcome.FAILED).forAudience(Audience.LEARNER);
        CheckResult check = report.checks().get(1);
        assertThat(check.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(check.points()).isEqualTo(1);
        assertThat(check.diagnoses()).extracting(Diagnosis::says).containsExactly("The average is missing");
        assertThat(check.diagnoses()).extracting(Diagnosis::mistakes).containsExactly(List.of("no-average"));
        assertThat(report.diagnoses()).isEqualTo(check.diagnoses());
        assertThat(report.headline()).isEqualTo("The average is missing");
    }

    @Test
    void withholdsTheNumbersOfAPatternAndKeepsItsNames() {
        Report report = withDiagnosis(new Diagnosis(
                        Diagnosis.Kind.PATTERN,
                        List.of(),
                        "dW1 is 5 times the right value but for row 2; it differs by -1.25e-3 times W2",
                        "Look for a factor",
                        "seen in 3 answers"))
                .forAudience(Audience.LEARNER);
        assertThat(report.diagnoses())
                .extracting(Diagnosis::says)
                .containsExactly("dW1 is … times the right value but for row …; it differs by … times W2");
    }

    @Test
    void keepsAllOfAVisibleCheck() {
        Report whole = SampleReports.wrongBackprop();
        Report shown = whole.forAudience(Audience.LEARNER);
        assertThat(shown.checks().subList(0, 3)).isEqualTo(whole.checks().subList(0, 3));
        assertThat(shown.diagnoses()).isEqualTo(whole.diagnoses());
    }

    @Test
    void withholdsTheOutputOnlyWhereAHiddenCheckRan() {
        assertThat(SampleReports.wrongBackprop().forAudience(Audience.LEARNER).output())
                .isEqualTo(new CapturedOutput("", true));
        Report visible = SampleReports.timedOut();
        assertThat(visible.forAudience(Audience.LEARNER)).isEqualTo(visible);
    }

    @Test
    void keepsFlagsForTheInstructor() {
        Report whole = SampleReports.wrongBackprop();
        assertThat(whole.forAudience(Audience.LEARNER).flags()).isEmpty();
        assertThat(whole.forAudience(Audience.INSTRUCTOR)).isSameAs(whole);
    }

    @Test
    void doneTwiceChangesNothingMore() {
        for (long seed = 0; seed < 300; seed++) {
            Report once = new RandomReports(seed).report().forAudience(Audience.LEARNER);
            assertThat(once.forAudience(Audience.LEARNER)).as("seed %d", seed).isEqualTo(once);
        }
    }

    private static Report withHiddenCheck(Diagnosis.Kind kind, Outcome outcome) {
        boolean countsValues = Arrays.asList(
                        Diagnosis.Kind.SHAPE,
                        Diagnosis.Kind.NOT_FINITE,
                        Diagnosis.Kind.PATTERN,
                        Diagnosis.Kind.COUNTEREXAMPLE)
                .contains(kind);
        Diagnosis diagnosis = new Diagnosis(
                kind,
                List.of("no-average"),
                countsValues ? "wrong at " + SECRET : "The average is missing",
                "Look at 1/m",
                "seen at x = " + SECRET);
        return withHiddenCheck(diagnosis, outcome);
    }

    private static Report withDiagnosis(Diagnosis diagnosis) {
        return withHiddenCheck(diagnosis, Outcome.FAILED);
    }

    private static Report withHiddenCheck(Diagnosis diagnosis, Outcome outcome) {
        Report whole = SampleReports.timedOut();
        CheckResult visible = whole.checks().get(0);
        CheckResult hidden = new CheckResult(
                "hidden",
                "a hidden law holds",
                Visibility.HIDDEN,
                1,
                2,
                outcome,
                Optional.of(new Finding(
                        "IllegalStateException: " + SECRET,
                        Optional.of("f(" + SECRET + ")"),
                        Optional.of(SECRET),
                        Optional.of(SECRET),
                        Optional.of(SECRET),
                        List.of(new Fact("x", SECRET)))),
                List.of(diagnosis),
                List.of(new Picture.HeatMap(SECRET, SECRET, new double[][] {{0.123454321}}, "x")));
        return new Report(
                Report.SCHEMA,
                whole.exercise(),
                whole.title(),
                whole.person(),
                outcome == Outcome.PASSED ? Verdict.PASSED : Verdict.PARTIAL,
                outcome == Outcome.PASSED ? "Everything is right" : "wrong at " + SECRET,
                1,
                5,
                List.of(visible, hidden),
                List.of(diagnosis),
                List.of(),
                List.of(new Flag("impure", SECRET)),
                new CapturedOutput("printed " + SECRET, false),
                whole.provenance(),
                whole.timing());
    }
}
