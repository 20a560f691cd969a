package dev.gradus.engine.report.junit;

import dev.gradus.engine.report.Audience;
import dev.gradus.engine.report.CheckResult;
import dev.gradus.engine.report.Outcome;
import dev.gradus.engine.report.Points;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.report.markup.Markup;
import dev.gradus.engine.report.terminal.CheckText;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A report in the XML that build servers read, as Surefire writes it. A check that is wrong is a failure; one that ended
 * otherwise is an error; one that was not scored is skipped. The format knows no points: they are properties of the suite.
 * A submission of which no check ran is one test case with an error, so that no server takes it for a success.
 */
public final class JUnitXml {
    private JUnitXml() {}

    /** The name that servers look for, as in {@code TEST-two-layer-backprop.xml}. */
    public static String fileName(Report report) {
        return "TEST-" + report.exercise().replaceAll("[^A-Za-z0-9.-]", "_") + ".xml";
    }

    public static String write(Report report, Audience audience) {
        Report shown = report.forAudience(audience);
        boolean noCheckRan = shown.checks().isEmpty();
        Markup xml = new Markup();
        xml.open(
                "testsuite",
                "name",
                shown.exercise(),
                "tests",
                "" + Math.max(1, shown.checks().size()),
                "failures",
                "" + count(shown, Kind.FAILURE),
                "errors",
                "" + (noCheckRan && shown.verdict() != Verdict.PASSED ? 1 : count(shown, Kind.ERROR)),
                "skipped",
                "" + count(shown, Kind.SKIPPED),
                "time",
                String.format(Locale.ROOT, "%.3f", shown.timing().millis() / 1000.0),
                "timestamp",
                timestamp(shown),
                "hostname",
                "localhost");
        xml.newLine();
        properties(xml, shown);
        if (noCheckRan) {
            noCheck(xml, shown);
        }
        shown.checks().forEach(check -> testCase(xml, shown, check));
        if (!shown.output().text().isEmpty()) {
            xml.element("system-out", shown.output().text()).newLine();
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml.close() + "\n";
    }

    private static void properties(Markup xml, Report report) {
        xml.open("properties").newLine();
        property(xml, "verdict", report.verdict().id());
        property(xml, "points", Points.text(report.points()));
        property(xml, "maxPoints", Points.text(report.maxPoints()));
        for (CheckResult check : report.checks()) {
            property(xml, "points." + check.id(), Points.text(check.points()));
            property(xml, "maxPoints." + check.id(), Points.text(check.maxPoints()));
        }
        report.person().ifPresent(person -> property(xml, "person", person));
        property(xml, "seed", report.provenance().seed());
        property(xml, "engineVersion", report.provenance().engineVersion());
        property(xml, "jdk", report.provenance().jdk());
        xml.close().newLine();
    }

    private static void property(Markup xml, String name, String value) {
        xml.empty("property", "name", name, "value", value).newLine();
    }

    private static void testCase(Markup xml, Report report, CheckResult check) {
        xml.open("testcase", "name", check.title(), "classname", report.exercise(), "time", "0");
        String message = check.finding()
                .map(finding -> finding.says())
                .orElse(check.outcome().words());
        switch (Kind.of(check.outcome())) {
            case FAILURE ->
                xml.element(
                        "failure",
                        CheckText.of(check),
                        "message",
                        message,
                        "type",
                        check.outcome().id());
            case ERROR ->
                xml.element(
                        "error",
                        CheckText.of(check),
                        "message",
                        message,
                        "type",
                        check.outcome().id());
            case SKIPPED -> xml.empty("skipped", "message", check.outcome().words());
            case SUCCESS -> {}
        }
        xml.close().newLine();
    }

    private static void noCheck(Markup xml, Report report) {
        xml.open("testcase", "name", "grading", "classname", report.exercise(), "time", "0");
        if (report.verdict() != Verdict.PASSED) {
            StringBuilder text = new StringBuilder();
            report.compilerMessages()
                    .forEach(m ->
                            text.append(m.place()).append(": ").append(m.text()).append('\n'));
            xml.element(
                    "error",
                    text.toString(),
                    "message",
                    report.headline(),
                    "type",
                    report.verdict().id());
        }
        xml.close().newLine();
    }

    private static String timestamp(Report report) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                report.timing().startedAt().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }

    private static long count(Report report, Kind kind) {
        return report.checks().stream()
                .filter(check -> Kind.of(check.outcome()) == kind)
                .count();
    }

    private enum Kind {
        SUCCESS,
        FAILURE,
        ERROR,
        SKIPPED;

        static Kind of(Outcome outcome) {
            return switch (outcome) {
                case PASSED -> SUCCESS;
                case FAILED -> FAILURE;
                case NOT_SCORED -> SKIPPED;
                default -> ERROR;
            };
        }
    }
}
