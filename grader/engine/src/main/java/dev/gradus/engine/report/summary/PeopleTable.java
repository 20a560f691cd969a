package dev.gradus.engine.report.summary;

import dev.gradus.engine.report.Points;
import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.report.markup.Markup;
import java.net.URI;
import java.net.URISyntaxException;

/** Everyone with points and verdict, and a link to the report. */
final class PeopleTable {
    private PeopleTable() {}

    static void add(Markup out, ClassSummary summary) {
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

    static void link(Markup out, String folder, String name) {
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
