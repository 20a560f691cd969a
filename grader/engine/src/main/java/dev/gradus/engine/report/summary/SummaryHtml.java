package dev.gradus.engine.report.summary;

import dev.gradus.engine.report.Points;
import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.report.chart.ChartSvg;
import dev.gradus.engine.report.html.StandAlonePage;
import dev.gradus.engine.report.markup.Markup;
import java.net.URI;
import java.net.URISyntaxException;
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
        mistakes(out, summary);
        checks(out, summary);
        if (summary.statistics().scored() > 0) {
            out.open("section").element("h2", "Points");
            out.add(ChartSvg.markup(PointsDistribution.of(summary))).close().newLine();
        }
        people(out, summary);
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
                            + Points.outOf(statistics.medianPoints(), summary.maxPoints()) + ". "
                            + verdicts(summary) + ".");
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
                    return count == 0 ? "" : count + " " + verdict.words();
                })
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
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
            link(out, person.folder(), person.name());
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

    private static void mistakes(Markup out, ClassSummary summary) {
        if (summary.mistakes().isEmpty()) {
            return;
        }
        out.open("section").element("h2", "Mistakes that were named").open("ul", "class", "cards");
        for (ClassSummary.NamedMistake mistake : summary.mistakes()) {
            int count = mistake.people().size();
            out.open("li", "class", "card tally");
            out.open("p")
                    .element("b", "" + count)
                    .text(count == 1 ? " person" : " people")
                    .close();
            Share.bar(out, summary.people().size(), count, "share-bad");
            out.element("p", mistake.says(), "class", "says");
            out.open("details").element("summary", "Who (" + mistake.id() + ")").open("p");
            for (int i = 0; i < count; i++) {
                out.text(i == 0 ? "" : ", ");
                link(
                        out,
                        mistake.people().get(i),
                        nameOf(summary, mistake.people().get(i)));
            }
            out.close().close().close();
        }
        out.close().close().newLine();
    }

    private static String nameOf(ClassSummary summary, String folder) {
        return summary.people().stream()
                .filter(person -> person.folder().equals(folder))
                .map(ClassSummary.Person::name)
                .findFirst()
                .orElse(folder);
    }

    private static void checks(Markup out, ClassSummary summary) {
        if (summary.checks().isEmpty()) {
            return;
        }
        out.open("section").element("h2", "How each check went").open("ul", "class", "cards");
        for (ClassSummary.CheckCount check : summary.checks()) {
            int all = summary.people().size();
            out.open("li", "class", "card tally");
            out.open("p")
                    .element("b", "" + check.passed())
                    .text(" of " + all + " passed")
                    .close();
            Share.bar(out, all, check.passed(), "share-good", check.failed() + check.broken(), "share-bad");
            out.element("p", check.title(), "class", "says");
            out.element("p", others(check), "class", "quiet").close();
        }
        out.close().close().newLine();
    }

    private static String others(ClassSummary.CheckCount check) {
        StringBuilder text = new StringBuilder(check.failed() + " failed");
        if (check.broken() > 0) {
            text.append(", ").append(check.broken()).append(" did not answer");
        }
        if (check.notScored() > 0) {
            text.append(", ").append(check.notScored()).append(" not scored");
        }
        if (check.notRun() > 0) {
            text.append(", ").append(check.notRun()).append(" not run");
        }
        return text.append("; worth ")
                .append(Points.outOf(check.maxPoints(), check.maxPoints()).replaceFirst(".* of ", ""))
                .toString();
    }

    private static void people(Markup out, ClassSummary summary) {
        if (summary.people().isEmpty()) {
            return;
        }
        out.open("section").element("h2", "Everyone");
        out.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", "Everyone");
        out.open("table").open("thead").open("tr");
        for (String head : new String[] {"Person", "Points", "Verdict", "What is wrong"}) {
            out.element("th", head, "scope", "col");
        }
        out.close().close().open("tbody");
        for (ClassSummary.Person person : summary.people()) {
            boolean fault = person.verdict() == Verdict.GRADER_FAULT;
            out.open("tr").open("th", "scope", "row");
            link(out, person.folder(), person.name());
            out.close();
            out.element(
                    "td",
                    fault ? "–" : Points.text(person.points()) + " / " + Points.text(person.maxPoints()),
                    "class",
                    "number");
            out.element("td", person.verdict().symbol() + " " + person.verdict().words());
            out.open("td").text(person.verdict() == Verdict.PASSED ? "" : person.headline());
            if (!person.flags().isEmpty()) {
                out.element("p", "⚑ " + String.join(", ", person.flags()), "class", "quiet");
            }
            out.close().close().newLine();
        }
        out.close().close().close().close().newLine();
    }

    private static void link(Markup out, String folder, String name) {
        out.element("a", name, "href", address(folder));
    }

    /** Relative whatever the folder is called: one may contain a colon, a hash or anything else. */
    static String address(String folder) {
        try {
            return new URI(null, null, "./" + folder + "/report.html", null).toASCIIString();
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
