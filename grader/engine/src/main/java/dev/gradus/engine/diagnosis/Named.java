package dev.gradus.engine.diagnosis;

import dev.gradus.engine.diagnosis.KnownMistakes.Explanations;
import dev.gradus.engine.pack.Mistake;
import dev.gradus.engine.report.Diagnosis;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts explanations by known mistakes into words, and never claims more than was seen. */
final class Named {
    private static final int MOST_ALTERNATIVES = 3;

    private Named() {}

    static List<Diagnosis> diagnoses(Explanations explanations, List<Observation> observations) {
        List<Set<Mistake>> same = explanations.same();
        long wrong = observations.stream().filter(Observation::wrong).count();
        String evidence = "All " + observations.size() + " answers that were compared, " + wrong
                + " of them wrong, are those of a submission with exactly what is said here.";
        if (same.size() == 1 && explanations.unclear().isEmpty()) {
            return List.of(one(same.get(0), evidence));
        }
        Set<Mistake> common = KnownMistakes.common(same);
        if (!common.isEmpty() && common.size() < same.get(0).size()) {
            return List.of(
                    one(
                            common,
                            "All " + observations.size()
                                    + " answers that were compared agree with this mistake and one more."),
                    ambiguous(same.stream().map(set -> minus(set, common)).toList()));
        }
        return List.of(ambiguous(same.size() > 1 ? same : concat(same, explanations.unclear())));
    }

    private static Diagnosis one(Set<Mistake> mistakes, String evidence) {
        List<Mistake> ordered = ordered(mistakes);
        return new Diagnosis(
                ordered.size() == 1 ? Diagnosis.Kind.MISTAKE : Diagnosis.Kind.PAIR,
                ordered.stream().map(Mistake::id).toList(),
                ordered.stream().map(Mistake::says).collect(Collectors.joining(" And: ")),
                ordered.stream().map(Mistake::helps).collect(Collectors.joining(" ")),
                evidence);
    }

    private static Diagnosis ambiguous(List<Set<Mistake>> alternatives) {
        List<Set<Mistake>> shown =
                alternatives.stream().limit(MOST_ALTERNATIVES).toList();
        return new Diagnosis(
                Diagnosis.Kind.AMBIGUOUS,
                shown.stream()
                        .flatMap(set -> ordered(set).stream())
                        .map(Mistake::id)
                        .distinct()
                        .toList(),
                "Consistent with either of these: "
                        + shown.stream()
                                .map(set ->
                                        ordered(set).stream().map(Mistake::says).collect(Collectors.joining(" and ")))
                                .collect(Collectors.joining(" Or: ")),
                ordered(shown.get(0)).get(0).helps(),
                "The answers seen so far do not tell them apart.");
    }

    private static List<Mistake> ordered(Set<Mistake> mistakes) {
        return mistakes.stream().sorted(Comparator.comparing(Mistake::id)).toList();
    }

    private static Set<Mistake> minus(Set<Mistake> set, Set<Mistake> other) {
        return set.stream().filter(mistake -> !other.contains(mistake)).collect(Collectors.toSet());
    }

    private static List<Set<Mistake>> concat(List<Set<Mistake>> a, List<Set<Mistake>> b) {
        return java.util.stream.Stream.concat(a.stream(), b.stream()).toList();
    }
}
