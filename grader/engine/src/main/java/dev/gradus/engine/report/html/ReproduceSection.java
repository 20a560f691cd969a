package dev.gradus.engine.report.html;

import dev.gradus.engine.report.Provenance;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.markup.Markup;

/** How to grade it again with the same inputs, and what graded it. */
final class ReproduceSection {
    private ReproduceSection() {}

    static void add(Markup out, Report report) {
        Provenance provenance = report.provenance();
        out.open("section").element("h2", "Grade it again");
        if (provenance.unsafe()) {
            out.element("p", "This ran without a sandbox, by --unsafe-no-sandbox.", "class", "card notice");
        }
        out.open("p")
                .text("With the sources beside it, the JSON report repeats every input: ")
                .element("code", "gradus replay report.json")
                .close();
        out.open("details", "class", "versions").element("summary", "Seed, versions and limits");
        out.open("dl");
        row(out, "seed", provenance.seed());
        row(out, "batch seed", provenance.batchSeed());
        row(out, "submission", Provenance.shortened(provenance.submissionHash()));
        row(out, "exercise", report.exercise() + ", version " + Provenance.shortened(provenance.exerciseVersion()));
        row(out, "Gradus", provenance.engineVersion());
        row(out, "JDK", provenance.jdk());
        row(out, "limits", provenance.limits());
        row(out, "confinement", provenance.confinement());
        row(
                out,
                "graded",
                report.timing().startedAt() + ", in " + report.timing().millis() + " ms");
        out.close().close().close().newLine();
    }

    private static void row(Markup out, String name, String value) {
        if (!value.isBlank()) {
            out.element("dt", name).open("dd").element("code", value).close();
        }
    }
}
