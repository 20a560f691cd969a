package dev.gradus.engine.diagnosis;

import dev.gradus.engine.diagnosis.KnownMistakes.Explanations;
import dev.gradus.engine.grading.ArgumentRules;
import dev.gradus.engine.grading.CheckRun;
import dev.gradus.engine.grading.TracedCall;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.remote.Call;
import dev.gradus.engine.report.Diagnosis;
import dev.gradus.engine.report.Outcome;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says what is probably wrong with a submission, from the traces of its checks: known mistakes and pairs of them over
 * everything it answered; else method by method; else shapes and values that are not finite, numeric patterns, and the
 * first intermediate result that differs.
 *
 * <p>Known mistakes come before shapes and NaN, because many a known mistake is one that overflows, and its name says
 * more than the NaN.
 */
public final class Diagnoser {
    private static final int REPLAYS = 40_000;
    private static final int OBSERVATIONS_PER_METHOD = 24;
    private static final int MOST_PER_CHECK = 4;
    private static final int WORTH_OF_A_WRONG_ANSWER = 8;

    private final Exercise exercise;

    public Diagnoser(Exercise exercise) {
        this.exercise = exercise;
    }

    /** The diagnoses of each check that did not pass, by the check's id; best first. */
    public Map<String, List<Diagnosis>> diagnose(List<CheckRun> checks) {
        if (checks.stream().allMatch(check -> check.outcome() == Outcome.PASSED)) {
            return Map.of();
        }
        List<Observation> observations = observe(checks);
        List<Observation> wrong =
                observations.stream().filter(Observation::wrong).toList();
        if (wrong.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Diagnosis>> named = nameMistakes(observations, wrong);
        Map<String, List<Diagnosis>> byCheck = new LinkedHashMap<>();
        for (CheckRun check : checks) {
            if (check.outcome() != Outcome.PASSED) {
                byCheck.put(check.id(), forCheck(check, wrong, named));
            }
        }
        return byCheck;
    }

    private List<Observation> observe(List<CheckRun> checks) {
        Object reference = exercise.reference();
        List<Observation> observations = new ArrayList<>();
        for (CheckRun check : checks) {
            for (TracedCall traced : check.trace()) {
                if (Observation.isUsable(traced)) {
                    observations.add(Observation.of(check.id(), traced, reference));
                }
            }
        }
        return observations;
    }

    /** Every question once: a standard check shows again what was asked by another. */
    private static List<Observation> conversation(List<Observation> observations) {
        Set<Call> asked = Collections.newSetFromMap(new IdentityHashMap<>());
        return observations.stream()
                .filter(observation -> asked.add(observation.call()))
                .toList();
    }

    /** Diagnoses by the method they explain. */
    private Map<String, List<Diagnosis>> nameMistakes(List<Observation> observations, List<Observation> wrong) {
        KnownMistakes known = new KnownMistakes(exercise, conversation(observations), REPLAYS);
        List<Observation> probe = probe(observations);
        Explanations all = known.explain(probe);
        Map<String, List<Diagnosis>> named = new HashMap<>();
        Set<String> wrongMethods =
                wrong.stream().map(Observation::method).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!all.same().isEmpty()) {
            List<Diagnosis> explained = Named.diagnoses(all, probe);
            wrongMethods.forEach(method -> named.put(method, explained));
            return named;
        }
        for (String method : wrongMethods) {
            List<Observation> ofMethod = probe.stream()
                    .filter(observation -> observation.method().equals(method))
                    .toList();
            Explanations explanations = known.explain(ofMethod);
            if (!explanations.same().isEmpty()) {
                named.put(method, Named.diagnoses(explanations, ofMethod));
            }
        }
        return named;
    }

    /** A bounded set of questions, wrong answers and cheap questions first, so that a wrong explanation fails soon. */
    static List<Observation> probe(List<Observation> observations) {
        Map<Method, Integer> perMethod = new HashMap<>();
        return observations.stream()
                .sorted(Comparator.comparing((Observation observation) -> !observation.wrong())
                        .thenComparingLong(Observation::weight))
                .filter(observation ->
                        perMethod.merge(observation.call().method(), 1, Integer::sum) <= OBSERVATIONS_PER_METHOD)
                .sorted(Comparator.comparingLong(Diagnoser::costOfAsking))
                .toList();
    }

    /**
     * A wrong answer rules out nearly every explanation, a right one only those that concern its question: asking about a
     * wrong answer pays even when it is several times the work.
     */
    private static long costOfAsking(Observation observation) {
        return observation.wrong() ? observation.weight() / WORTH_OF_A_WRONG_ANSWER : observation.weight();
    }

    private List<Diagnosis> forCheck(CheckRun check, List<Observation> wrong, Map<String, List<Diagnosis>> named) {
        List<Observation> mine = wrong.stream()
                .filter(observation -> observation.check().equals(check.id()))
                .toList();
        Set<Diagnosis> found = new LinkedHashSet<>();
        Map<String, List<Observation>> byMethod = mine.stream()
                .collect(Collectors.groupingBy(Observation::method, LinkedHashMap::new, Collectors.toList()));
        byMethod.keySet().forEach(method -> found.addAll(named.getOrDefault(method, List.of())));
        byMethod.forEach((method, observations) -> {
            if (!named.containsKey(method)) {
                found.addAll(unnamed(observations));
            }
        });
        if (found.isEmpty()
                && mine.isEmpty()
                && named.values().stream().distinct().count() == 1) {
            found.addAll(named.values().iterator().next());
        }
        return found.stream().limit(MOST_PER_CHECK).toList();
    }

    private static List<Diagnosis> unnamed(List<Observation> wrong) {
        if (ArgumentRules.isOneOfMany(wrong.get(0).call().method())) {
            // That it is not the reference's answer, or by how much, says nothing.
            return List.of();
        }
        List<Diagnosis> shape = wrong.stream()
                .flatMap(observation -> ShapeAndFiniteness.of(observation).stream())
                .limit(1)
                .toList();
        if (!shape.isEmpty()) {
            return shape;
        }
        if (ArgumentRules.isRandomized(wrong.get(0).call().method())) {
            // Other random numbers than the reference's are no mistake: their statistics are judged by checks.
            return List.of();
        }
        List<Diagnosis> patterns = NumericPatterns.of(wrong);
        return patterns.isEmpty() ? FirstDifference.of(wrong) : patterns;
    }
}
