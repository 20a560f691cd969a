package dev.gradus.app.cli;

import dev.gradus.engine.batch.BatchResult;
import dev.gradus.engine.batch.BatchRow;
import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.submission.Intake;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** What is printed of a batch. */
final class GradeText {
    private static final int LONGEST_NAME = 32;
    private static final int LONGEST_HEADLINE = 100;

    private final PrintStream out;
    private final PrintStream err;
    private final Ansi ansi;

    GradeText(GradusCommand gradus) {
        this.out = gradus.out();
        this.err = gradus.err();
        this.ansi = gradus.colored() ? Ansi.ON : Ansi.OFF;
    }

    void refusals(Intake intake) {
        intake.refusals().forEach(refusal -> err.println("gradus: " + refusal.path() + " " + refusal.sentence() + "."));
    }

    /** What {@code --dry-run} shows. */
    void found(Intake intake, Path folder) {
        for (Intake.Entry entry : intake.entries()) {
            out.println(padded(entry.person(), LONGEST_NAME) + "  "
                    + entry.submission().files().stream()
                            .map(file -> bounded(file.name(), LONGEST_NAME))
                            .collect(Collectors.joining(", "))
                    + (entry.late() ? "  late" : "")
                    + (entry.recognized() ? "" : "  no recognisable owner"));
            entry.submission().notes().forEach(note -> out.println("    " + note + "."));
        }
        out.println();
        out.println(submissions(intake.entries().size()) + " would be graded into " + folder + ".");
    }

    void results(BatchResult result) {
        for (BatchRow row : result.rows()) {
            out.println(padded(row.person(), LONGEST_NAME) + "  " + mark(row.verdict()) + "  "
                    + String.format(Locale.ROOT, "%5s of %-4s", number(row.points()), number(row.maxPoints())) + "  "
                    + bounded(printable(row.headline()), LONGEST_HEADLINE));
        }
        out.println();
        out.println(submissions(result.rows().size()) + ": "
                + Arrays.stream(Verdict.values())
                        .sorted(java.util.Comparator.reverseOrder())
                        .filter(verdict -> result.count(verdict) > 0)
                        .map(verdict -> result.count(verdict) + " " + verdict.id())
                        .collect(Collectors.joining(", "))
                + ".");
        long kept = result.count(BatchRow.Source.KEPT);
        long again = result.count(BatchRow.Source.REGRADED);
        if (kept > 0) {
            out.println(kept + " of them " + (kept == 1 ? "was" : "were")
                    + " graded before and kept; --fresh grades all again.");
        }
        if (again > 0) {
            out.println(again + " of them " + (again == 1 ? "was" : "were")
                    + " graded before, and again now; the reports say why.");
        }
        if (!result.ungraded().isEmpty()) {
            out.println(result.ungraded().size() + " could not be graded; the summary says why.");
        }
        out.println("Seed " + HexFormat.of().toHexDigits(result.seed()) + ". The summary for the class: "
                + result.out().resolve("summary.html"));
    }

    private String mark(Verdict verdict) {
        String colour = switch (verdict) {
            case PASSED -> "green";
            case PARTIAL -> "yellow";
            default -> "red";
        };
        return ansi.string("@|" + colour + " " + String.format("%-18s", verdict.id()) + "|@");
    }

    private static String submissions(int count) {
        return count + (count == 1 ? " submission" : " submissions");
    }

    private static String number(double points) {
        return points == Math.rint(points) ? Long.toString((long) points) : String.format(Locale.ROOT, "%.2f", points);
    }

    private static String padded(String text, int width) {
        String bounded = bounded(printable(text), width);
        return bounded + " ".repeat(width - bounded.codePointCount(0, bounded.length()));
    }

    private static String bounded(String text, int width) {
        return text.codePointCount(0, text.length()) <= width
                ? text
                : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    /** Headlines may quote the submission, which must not act on the terminal. */
    private static String printable(String text) {
        return text.codePoints()
                .map(point ->
                        Character.isISOControl(point) || Character.getType(point) == Character.FORMAT ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
