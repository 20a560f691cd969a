package dev.gradus.app.web.comparison;

import dev.gradus.engine.submission.SourceFile;
import dev.gradus.engine.submission.Submission;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the sources of one submission became those of another. */
public record SourceDiff(List<FileDiff> files) {
    public SourceDiff {
        files = List.copyOf(files);
    }

    /** Compares file by file: single files with each other whatever they are called, else those of the same name. */
    public static SourceDiff of(Submission before, Submission after) {
        if (before.files().size() == 1 && after.files().size() == 1) {
            return new SourceDiff(
                    List.of(FileDiff.of(before.files().get(0), after.files().get(0))));
        }
        Map<String, SourceFile> old = byName(before);
        Map<String, SourceFile> now = byName(after);
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(old.keySet());
        return new SourceDiff(names.stream()
                .map(name -> FileDiff.of(
                        old.getOrDefault(name, new SourceFile(name, "")),
                        now.getOrDefault(name, new SourceFile(name, ""))))
                .toList());
    }

    public int added() {
        return files.stream().mapToInt(FileDiff::added).sum();
    }

    public int removed() {
        return files.stream().mapToInt(FileDiff::removed).sum();
    }

    private static Map<String, SourceFile> byName(Submission submission) {
        Map<String, SourceFile> files = new LinkedHashMap<>();
        submission.files().forEach(file -> files.put(file.name(), file));
        return files;
    }
}
