package dev.gradus.app.web.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import dev.gradus.engine.submission.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a file changed between two submissions.
 *
 * @param name of the file, or both names where it was renamed
 * @param lines empty when the two have the same lines, and when they have too many
 * @param tooLong whether there are too many lines to compare them one by one
 */
public record FileDiff(String name, List<DiffLine> lines, boolean tooLong) {
    /** Comparing two files without a line in common takes time with the square of their lines. */
    static final int MOST_LINES = 4000;

    private static final int CONTEXT = 3;
    private static final int FILE_HEADER = 2;
    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+)(?:,\\d+)? \\+(\\d+)(?:,\\d+)? @@");

    public FileDiff {
        lines = List.copyOf(lines);
    }

    static FileDiff of(SourceFile before, SourceFile after) {
        String name = before.name().equals(after.name()) ? after.name() : before.name() + " → " + after.name();
        List<String> old = before.text().lines().toList();
        List<String> now = after.text().lines().toList();
        if (old.size() > MOST_LINES || now.size() > MOST_LINES) {
            return new FileDiff(name, List.of(), !old.equals(now));
        }
        List<String> unified = UnifiedDiffUtils.generateUnifiedDiff(
                "", "", old, DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()), CONTEXT);
        return new FileDiff(name, lines(unified.subList(Math.min(FILE_HEADER, unified.size()), unified.size())), false);
    }

    public int added() {
        return count(DiffLine.Change.ADDED);
    }

    public int removed() {
        return count(DiffLine.Change.REMOVED);
    }

    private int count(DiffLine.Change change) {
        return (int) lines.stream().filter(line -> line.change() == change).count();
    }

    /** The first character of a line says what it is; a line of a source never begins at column 0. */
    private static List<DiffLine> lines(List<String> unified) {
        List<DiffLine> lines = new ArrayList<>();
        int before = 1;
        int after = 1;
        for (String line : unified) {
            String text = line.substring(1);
            switch (line.charAt(0)) {
                case '@' -> {
                    Matcher hunk = HUNK.matcher(line);
                    if (hunk.find()) {
                        int next = Integer.parseInt(hunk.group(1));
                        if (next > before) {
                            lines.add(new DiffLine(DiffLine.Change.GAP, "", "", ""));
                        }
                        before = next;
                        after = Integer.parseInt(hunk.group(2));
                    }
                }
                case '+' -> lines.add(new DiffLine(DiffLine.Change.ADDED, "", String.valueOf(after++), text));
                case '-' -> lines.add(new DiffLine(DiffLine.Change.REMOVED, String.valueOf(before++), "", text));
                default ->
                    lines.add(new DiffLine(
                            DiffLine.Change.SAME, String.valueOf(before++), String.valueOf(after++), text));
            }
        }
        return removedFirst(lines);
    }

    /** Between two lines that stayed, what is gone comes before what replaced it. */
    private static List<DiffLine> removedFirst(List<DiffLine> lines) {
        List<DiffLine> ordered = new ArrayList<>();
        List<DiffLine> added = new ArrayList<>();
        for (DiffLine line : lines) {
            switch (line.change()) {
                case ADDED -> added.add(line);
                case REMOVED -> ordered.add(line);
                default -> {
                    ordered.addAll(added);
                    added.clear();
                    ordered.add(line);
                }
            }
        }
        ordered.addAll(added);
        return ordered;
    }
}
