package dev.gradus.engine.report.terminal;

import dev.gradus.engine.compile.CompilerMessage;
import dev.gradus.engine.report.Audience;
import dev.gradus.engine.report.CheckResult;
import dev.gradus.engine.report.Diagnosis;
import dev.gradus.engine.report.Fact;
import dev.gradus.engine.report.Finding;
import dev.gradus.engine.report.Flag;
import dev.gradus.engine.report.Outcome;
import dev.gradus.engine.report.Points;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A report as lines of a terminal: the verdict, the decisive diagnosis, the smallest counterexample, then every check.
 * Nothing in it can act on the terminal but our own colours.
 */
public final class TerminalReport {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 100;
    private static final int MAX_OUTPUT_LINES = 20;
    private static final int MAX_MESSAGES = 10;

    private final int width;
    private final boolean colours;

    /**
     * @param width columns of the terminal; lines stay between 40 and 100
     * @param colours whether escape sequences for colours may be written
     */
    public TerminalReport(int width, boolean colours) {
        this.width = Math.max(NARROWEST, Math.min(WIDEST, width));
        this.colours = colours;
    }

    /** The report as this reader may see it, ending with a line end. */
    public String write(Report report, Audience audience) {
        Report shown = report.forAudience(audience);
        Page page = new Page(width, colours);
        verdict(page, shown);
        boolean compiles = shown.verdict() != Verdict.COMPILE_ERROR;
        if (!compiles) {
            compilerMessages(page, shown.compilerMessages());
        }
        diagnoses(page, shown.diagnoses());
        counterexample(page, shown.checks());
        checks(page, shown.checks());
        if (compiles) {
            compilerMessages(page, shown.compilerMessages());
        }
        output(page, shown);
        flags(page, shown.flags());
        Footer.add(page, shown.provenance());
        return page.toString();
    }

    private static void verdict(Page page, Report report) {
        page.paragraph(
                report.title() + report.person().map(name -> " · " + name).orElse(""), "", "", Optional.of(Ink.BOLD));
        boolean passed = report.verdict() == Verdict.PASSED;
        String score = report.verdict() == Verdict.GRADER_FAULT
                ? ""
                : ": " + Points.outOf(report.points(), report.maxPoints());
        page.marked(
                report.verdict().symbol(),
                report.verdict() == Verdict.GRADER_FAULT ? Ink.YELLOW : passed ? Ink.GREEN : Ink.RED,
                report.verdict().words() + score);
        // The engine's headline is the score and the first diagnosis, and both stand here anyway.
        boolean saidBelow = !report.diagnoses().isEmpty()
                && report.headline()
                        .toLowerCase(Locale.ROOT)
                        .contains(report.diagnoses().get(0).says().toLowerCase(Locale.ROOT));
        if (!saidBelow) {
            page.paragraph(report.headline(), "  ", "  ");
        }
    }

    private static void compilerMessages(Page page, List<CompilerMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        page.heading("What the compiler says");
        messages.stream().limit(MAX_MESSAGES).forEach(message -> {
            page.paragraph(message.place(), "  ", "    ", Optional.of(Ink.CYAN));
            page.quoted(message.text(), MAX_OUTPUT_LINES);
        });
        if (messages.size() > MAX_MESSAGES) {
            page.paragraph((messages.size() - MAX_MESSAGES) + " more messages", "  … ", "    ");
        }
    }

    private static void diagnoses(Page page, List<Diagnosis> diagnoses) {
        if (diagnoses.isEmpty()) {
            return;
        }
        page.heading("What is wrong");
        for (int i = 0; i < diagnoses.size(); i++) {
            Diagnosis diagnosis = diagnoses.get(i);
            String number = diagnoses.size() == 1 ? "  " : "  " + (i + 1) + ". ";
            String indent = " ".repeat(number.length());
            page.paragraph(diagnosis.says(), number, indent, i == 0 ? Optional.of(Ink.BOLD) : Optional.empty());
            if (!diagnosis.helps().isEmpty()) {
                page.paragraph(diagnosis.helps(), indent + "→ ", indent + "  ");
            }
            String kind = diagnosis.kind().words();
            page.paragraph(
                    diagnosis.evidence().isEmpty() ? kind : kind + ": " + diagnosis.evidence(),
                    indent,
                    indent,
                    Optional.of(Ink.DIM));
        }
    }

    private static void counterexample(Page page, List<CheckResult> checks) {
        checks.stream()
                .filter(check -> check.outcome() != Outcome.PASSED)
                .filter(check -> check.finding().isPresent())
                .findFirst()
                .ifPresent(check -> {
                    page.heading("The smallest case that shows it");
                    finding(page, check.finding().get());
                });
    }

    private static void finding(Page page, Finding finding) {
        page.paragraph(finding.says(), "  ", "  ");
        int names = "expected".length();
        finding.input().ifPresent(text -> page.value("input", text, names));
        finding.expected().ifPresent(text -> page.value("expected", text, names));
        finding.got().ifPresent(text -> page.value("got", text, names));
        for (Fact fact : finding.facts()) {
            page.paragraph(fact.name() + " = " + fact.value(), "  ", "    ", Optional.of(Ink.DIM));
        }
    }

    private static void checks(Page page, List<CheckResult> checks) {
        if (checks.isEmpty()) {
            return;
        }
        page.heading("Checks");
        int widest = checks.stream().mapToInt(c -> score(c).length()).max().orElse(0);
        for (CheckResult check : checks) {
            String score = score(check);
            page.marked(
                    "  " + check.outcome().symbol() + " ".repeat(widest - score.length() + 1) + score + " ",
                    ink(check.outcome()),
                    words(check));
        }
    }

    private static String words(CheckResult check) {
        return check.title() + ": " + check.outcome().words();
    }

    private static String score(CheckResult check) {
        return Points.text(check.points()) + "/" + Points.text(check.maxPoints());
    }

    private static Ink ink(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> Ink.GREEN;
            case NOT_SCORED -> Ink.YELLOW;
            default -> Ink.RED;
        };
    }

    private static void output(Page page, Report report) {
        boolean truncated = report.output().truncated();
        if (report.output().text().isEmpty()) {
            if (truncated) {
                page.heading("What it printed");
                page.paragraph("not shown, because hidden checks print there too", "  ", "  ");
            }
            return;
        }
        page.heading("What it printed");
        page.quoted(report.output().text(), MAX_OUTPUT_LINES);
        if (truncated) {
            page.paragraph("it printed more, which was not kept", "  … ", "    ");
        }
    }

    private static void flags(Page page, List<Flag> flags) {
        if (flags.isEmpty()) {
            return;
        }
        page.heading("For the instructor");
        flags.forEach(flag -> page.paragraph(flag.says() + " (" + flag.id() + ")", "  ⚑ ", "    "));
    }
}
