package dev.gradus.engine.report.html;

import dev.gradus.engine.report.Audience;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.report.markup.Markup;

/**
 * A report as HTML: a page of its own that loads nothing and needs no script, or the part that a web page puts between its
 * own header and footer. Both say the same. Well-formed, so that it can be read as XML.
 */
public final class HtmlReport {
    private HtmlReport() {}

    /** A page that stands alone. */
    public static String page(Report report, Audience audience) {
        Markup head = new Markup();
        head.element("h1", report.title());
        head.element("p", report.person().map(name -> name + " · ").orElse("") + "exercise " + report.exercise());
        return StandAlonePage.of(
                report.title() + report.person().map(name -> ": " + name).orElse(""), head, markup(report, audience));
    }

    /**
     * The report from the verdict on, as one {@code div class="report"} whose headings begin at level 2; it needs
     * {@link #css()}.
     */
    public static String fragment(Report report, Audience audience) {
        return markup(report, audience).toString();
    }

    /** The style sheet of fragments and charts: {@code dev/gradus/engine/report/html/report.css}. */
    public static String css() {
        return StyleSheet.REPORT.text();
    }

    private static Markup markup(Report report, Audience audience) {
        Report shown = report.forAudience(audience);
        Markup out = new Markup();
        out.open("div", "class", "report");
        VerdictSection.add(out, shown);
        boolean compiles = shown.verdict() != Verdict.COMPILE_ERROR;
        if (!compiles) {
            CompilerSection.add(out, shown.compilerMessages());
        }
        DiagnosisSection.add(out, shown.diagnoses());
        ChecksSection.add(out, shown.checks());
        if (compiles) {
            CompilerSection.add(out, shown.compilerMessages());
        }
        OutputSection.add(out, shown.output());
        FlagsSection.add(out, shown.flags());
        ReproduceSection.add(out, shown);
        return out.close();
    }
}
