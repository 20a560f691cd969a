package dev.gradus.engine.report.terminal;

import dev.gradus.engine.report.CheckResult;
import dev.gradus.engine.report.Diagnosis;
import dev.gradus.engine.report.Escaped;
import dev.gradus.engine.report.Fact;
import dev.gradus.engine.report.Finding;
import dev.gradus.engine.report.MatrixText;
import dev.gradus.engine.report.Outcome;
import java.util.StringJoiner;

/** What a check saw and what explains it, as plain lines for formats that hold only text. Escaped, not wrapped. */
public final class CheckText {
    private CheckText() {}

    /** Empty for a check that passed and has nothing to say. */
    public static String of(CheckResult check) {
        StringJoiner lines = new StringJoiner("\n");
        if (check.outcome() != Outcome.PASSED) {
            lines.add("This check " + check.outcome().words() + ".");
        }
        check.finding().ifPresent(finding -> add(lines, finding));
        for (Diagnosis diagnosis : check.diagnoses()) {
            lines.add("");
            add(lines, diagnosis);
        }
        return Escaped.block(lines.toString());
    }

    /** One diagnosis: what is wrong, where to look, the evidence. */
    public static String of(Diagnosis diagnosis) {
        StringJoiner lines = new StringJoiner("\n");
        add(lines, diagnosis);
        return Escaped.block(lines.toString());
    }

    private static void add(StringJoiner lines, Finding finding) {
        lines.add(finding.says());
        finding.input().ifPresent(text -> lines.add("input:").add(MatrixText.rows(text)));
        finding.expected().ifPresent(text -> lines.add("expected:").add(MatrixText.rows(text)));
        finding.got().ifPresent(text -> lines.add("got:").add(MatrixText.rows(text)));
        for (Fact fact : finding.facts()) {
            lines.add(fact.name() + " = " + fact.value());
        }
    }

    private static void add(StringJoiner lines, Diagnosis diagnosis) {
        lines.add(diagnosis.says());
        if (!diagnosis.helps().isEmpty()) {
            lines.add("→ " + diagnosis.helps());
        }
        if (!diagnosis.evidence().isEmpty()) {
            lines.add("Evidence: " + diagnosis.evidence());
        }
    }
}
