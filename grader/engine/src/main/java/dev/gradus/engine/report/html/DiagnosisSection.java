package dev.gradus.engine.report.html;

import dev.gradus.engine.report.Diagnosis;
import dev.gradus.engine.report.markup.Markup;
import java.util.List;

/** What is probably wrong and where to look, the most telling first. */
final class DiagnosisSection {
    private DiagnosisSection() {}

    static void add(Markup out, List<Diagnosis> diagnoses) {
        if (diagnoses.isEmpty()) {
            return;
        }
        out.open("section").element("h2", "What is wrong, and where to look");
        out.open("ol", "class", "cards");
        for (int i = 0; i < diagnoses.size(); i++) {
            Diagnosis diagnosis = diagnoses.get(i);
            out.open("li", "class", i == 0 ? "card diagnosis first" : "card diagnosis");
            out.element("span", diagnosis.kind().words(), "class", "tag");
            out.element("h3", diagnosis.says());
            if (!diagnosis.helps().isEmpty()) {
                out.element("p", diagnosis.helps(), "class", "helps");
            }
            if (!diagnosis.evidence().isEmpty()) {
                out.element("p", "Evidence: " + diagnosis.evidence(), "class", "quiet");
            }
            out.close();
        }
        out.close().close().newLine();
    }
}
