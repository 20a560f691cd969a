package dev.gradus.engine.report.summary;

import dev.gradus.engine.report.Points;
import dev.gradus.engine.report.markup.Markup;

/** How often each mistake was named, and how each check went. */
final class Tallies {
    private Tallies() {}

    static void mistakes(Markup out, ClassSummary summary) {
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
                PeopleTable.link(
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

    static void checks(Markup out, ClassSummary summary) {
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
}
