package dev.gradus.engine.report.summary;

import dev.gradus.engine.report.Diagnosis;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts in whose reports each known mistake is named. */
final class MistakeTally {
    private final Map<String, TreeSet<String>> people = new TreeMap<>();
    private final Map<String, String> alone = new TreeMap<>();
    private final Map<String, String> paired = new TreeMap<>();

    void count(Diagnosis diagnosis, String folder) {
        for (String id : diagnosis.mistakes()) {
            people.computeIfAbsent(id, key -> new TreeSet<>()).add(folder);
            // The least of all sentences, so that the order of adding makes no difference.
            (diagnosis.mistakes().size() == 1 ? alone : paired)
                    .merge(id, diagnosis.says(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
    }

    /** The sentence of a mistake is the one that names it alone, where there is one. */
    List<ClassSummary.NamedMistake> named() {
        return people.entrySet().stream()
                .map(entry -> new ClassSummary.NamedMistake(
                        entry.getKey(),
                        alone.getOrDefault(entry.getKey(), paired.getOrDefault(entry.getKey(), "")),
                        List.copyOf(entry.getValue())))
                .sorted(Comparator.comparingInt(
                                (ClassSummary.NamedMistake m) -> -m.people().size())
                        .thenComparing(ClassSummary.NamedMistake::id))
                .toList();
    }
}
