package dev.gradus.engine.report.html;

import dev.gradus.engine.report.CheckResult;
import dev.gradus.engine.report.Diagnosis;
import dev.gradus.engine.report.Fact;
import dev.gradus.engine.report.Finding;
import dev.gradus.engine.report.MatrixText;
import dev.gradus.engine.report.Outcome;
import dev.gradus.engine.report.Points;
import dev.gradus.engine.report.Visibility;
import dev.gradus.engine.report.chart.ChartSvg;
import dev.gradus.engine.report.markup.Markup;
import java.util.List;
import java.util.Optional;

/** Every check with what it saw and its pictures; those that did not pass are open. */
final class ChecksSection {
    private ChecksSection() {}

    static void add(Markup out, List<CheckResult> checks) {
        if (checks.isEmpty()) {
            return;
        }
        long passed = checks.stream()
                .filter(check -> check.outcome() == Outcome.PASSED)
                .count();
        out.open("section").element("h2", "Checks: " + passed + " of " + checks.size() + " passed");
        checks.forEach(check -> add(out, check));
        out.close().newLine();
    }

    private static void add(Markup out, CheckResult check) {
        if (check.outcome() == Outcome.PASSED) {
            out.open("details", "class", "check");
        } else {
            out.open("details", "class", "check", "open", "");
        }
        out.open("summary");
        out.element("span", check.outcome().symbol(), "class", "mark " + mark(check), "aria-hidden", "true");
        out.element("span", check.title(), "class", "check-title");
        out.element(
                "span", Points.text(check.points()) + " / " + Points.text(check.maxPoints()), "class", "check-score");
        out.element(
                "span",
                check.outcome().words() + (check.visibility() == Visibility.HIDDEN ? " · hidden check" : ""),
                "class",
                "check-outcome");
        out.close().open("div", "class", "check-body");
        check.finding().ifPresent(finding -> add(out, finding));
        for (Diagnosis diagnosis : check.diagnoses()) {
            out.element("p", "Explained by: " + diagnosis.says(), "class", "quiet");
        }
        if (!check.pictures().isEmpty()) {
            out.open("div", "class", "charts");
            check.pictures().forEach(picture -> out.add(ChartSvg.markup(picture)));
            out.close();
        }
        if (check.finding().isEmpty()
                && check.diagnoses().isEmpty()
                && check.pictures().isEmpty()) {
            out.element(
                    "p",
                    check.outcome() == Outcome.PASSED ? "Nothing to say: it holds." : "There is nothing to show.",
                    "class",
                    "quiet");
        }
        out.close().close().newLine();
    }

    private static void add(Markup out, Finding finding) {
        out.element("p", finding.says());
        if (finding.input().isPresent()
                || finding.expected().isPresent()
                || finding.got().isPresent()) {
            out.open("dl");
            row(out, "input", finding.input());
            row(out, "expected", finding.expected());
            row(out, "got", finding.got());
            out.close();
        }
        if (!finding.facts().isEmpty()) {
            out.open("ul", "class", "facts");
            for (Fact fact : finding.facts()) {
                out.open("li")
                        .text(fact.name() + " = ")
                        .element("code", fact.value())
                        .close();
            }
            out.close();
        }
    }

    private static void row(Markup out, String name, Optional<String> value) {
        value.ifPresent(text -> out.element("dt", name)
                .open("dd")
                .element("pre", MatrixText.rows(text), "tabindex", "0")
                .close());
    }

    private static String mark(CheckResult check) {
        return switch (check.outcome()) {
            case PASSED -> "mark-good";
            case NOT_SCORED -> "mark-warn";
            default -> "mark-bad";
        };
    }
}
