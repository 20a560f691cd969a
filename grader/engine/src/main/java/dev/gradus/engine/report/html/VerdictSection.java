package dev.gradus.engine.report.html;

import dev.gradus.engine.report.Points;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.report.markup.Markup;

/** The verdict, the points and the decisive sentence. */
final class VerdictSection {
    private VerdictSection() {}

    static void add(Markup out, Report report) {
        Verdict verdict = report.verdict();
        out.open("section", "class", "verdict verdict-" + verdict.id(), "aria-label", "Verdict");
        out.open("h2")
                .element("span", verdict.symbol(), "class", "mark " + mark(verdict), "aria-hidden", "true")
                .element("span", verdict.words(), "class", "verdict-words")
                .close();
        if (verdict != Verdict.GRADER_FAULT) {
            out.open("p", "class", "score")
                    .element("b", Points.text(report.points()))
                    .text(" of " + Points.text(report.maxPoints()) + (report.maxPoints() == 1 ? " point" : " points"))
                    .close();
            if (report.maxPoints() > 0) {
                out.element(
                        "meter",
                        Points.outOf(report.points(), report.maxPoints()),
                        "min",
                        "0",
                        "max",
                        Points.text(report.maxPoints()),
                        "value",
                        Points.text(report.points()),
                        "aria-label",
                        "Points");
            }
        }
        out.element("p", report.headline(), "class", "headline").close().newLine();
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "mark-good";
            case GRADER_FAULT -> "mark-warn";
            default -> "mark-bad";
        };
    }
}
