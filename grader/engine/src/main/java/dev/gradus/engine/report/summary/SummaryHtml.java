package dev.gradus.engine.report.summary;

import dev.gradus.engine.report.Points;
import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.report.chart.ChartSvg;
import dev.gradus.engine.report.html.StandAlonePage;
import dev.gradus.engine.report.markup.Markup;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The class summary as a page that stands alone, with a link to each person's report. For the instructor. */
public final class SummaryHtml {
    private SummaryHtml() {}

    /** The whole file; reports are expected at {@code FOLDER/report.html} beside it. */
    public static String page(ClassSummary summary) {
        Markup header = new Markup();
        header.element("h1", summary.title() + ": the class");
        header.element("p", "exercise " + summary.exercise());
        return StandAlonePage.of(summary.title() + ": the class", header, markup(summary));
    }

    /** The inside of the page, for a web page of another. */
    public static String fragment(ClassSummary summary) {
        return markup(summary).toString();
    }

    private static Markup markup(ClassSummary summary) {
        Markup out = new Markup();
        out.open("div", "class", "report");
        glance(out, summary);
        attention(out, summary);
        ungraded(out, summary);
        Tallies.mistakes(out, summary);
        Tallies.checks(out, summary);
        if (summary.statistics().scored() > 0) {
            out.open("section").element("h2", "Points");
            out.add(ChartSvg.markup(PointsDistribution.of(summary))).close().newLine();
        }
        PeopleTable.add(out, summary);
        return out.close();
    }

    private static void glance(Markup out, ClassSummary summary) {
        ClassSummary.Statistics statistics = summary.statistics();
        out.open("section", "class", "glance", "aria-label", "At a glance").open("ul");
        number(out, statistics.scored(), "scored");
        number(out, statistics.passed(), "passed");
        number(out, statistics.scored() - statistics.passed(), "did not pass");
        number(
                out,
                summary.people().size()
                        - statistics.scored()
                        + summary.ungraded().size(),
                "not graded");
        number(out, summary.attention().size(), "to look at");
        out.close();
        if (statistics.scored() > 0) {
            out.element(
                    "p",
                    "Mean " + Points.text(statistics.meanPoints()) + " and median "
                            + Points.outOf(statistics.medianPoints(), summary.maxPoints()) + ".");
        }
        if (!summary.people().isEmpty()) {
            out.element("p", verdicts(summary));
        }
        if (statistics.undiagnosed() > 0) {
            out.element(
                    "p",
                    statistics.undiagnosed() + " failed a check for which no mistake could be named.",
                    "class",
                    "quiet");
        }
        if (summary.unsafe()) {
            out.element("p", "Graded without a sandbox, by --unsafe-no-sandbox.", "class", "card notice");
        }
        out.close().newLine();
    }

    private static String verdicts(ClassSummary summary) {
        return Arrays.stream(Verdict.values())
                .sorted((a, b) -> b.compareTo(a))
                .map(verdict -> {
                    long count = summary.people().stream()
                            .filter(person -> person.verdict() == verdict)
                            .count();
                    return count == 0 ? "" : verdict.words() + ": " + count;
                })
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static void number(Markup out, int count, String what) {
        out.open("li").element("b", "" + count).text(" " + what).close();
    }

    private static void attention(Markup out, ClassSummary summary) {
        if (summary.attention().isEmpty()) {
            return;
        }
        out.open("section").element("h2", "To look at").open("ul", "class", "cards");
        for (ClassSummary.Attention person : summary.attention()) {
            out.open("li", "class", "card notice");
            PeopleTable.link(out, person.folder(), person.name());
            person.reasons().forEach(reason -> out.element("p", reason));
            out.close();
        }
        out.close().close().newLine();
    }

    private static void ungraded(Markup out, ClassSummary summary) {
        if (summary.ungraded().isEmpty()) {
            return;
        }
        out.open("section").element("h2", "Could not be graded").open("ul", "class", "cards");
        for (ClassSummary.Ungraded entry : summary.ungraded()) {
            out.open("li", "class", "card")
                    .element("strong", entry.name())
                    .element("p", entry.reason())
                    .close();
        }
        out.close().close().newLine();
    }
}
