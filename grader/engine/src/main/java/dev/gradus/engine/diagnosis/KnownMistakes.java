package dev.gradus.engine.diagnosis;

import dev.gradus.engine.grading.Replay;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Mistake;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the known mistakes whose answers are the submission's: every single one, then every pair that can be made at
 * once, replayed on what the submission was asked and compared answer by answer.
 */
final class KnownMistakes {
    private final Exercise exercise;
    private final List<Observation> conversation;
    private int replaysLeft;

    /**
     * @param conversation everything that was asked, in that order
     * @param budget how many questions may be replayed before giving up
     */
    KnownMistakes(Exercise exercise, List<Observation> conversation, int budget) {
        this.exercise = exercise;
        this.conversation = conversation;
        this.replaysLeft = budget;
    }

    /**
     * What explains all observations.
     *
     * @param same sets of mistakes whose every answer is the submission's
     * @param unclear sets that are neither the same nor clearly different
     */
    record Explanations(List<Set<Mistake>> same, List<Set<Mistake>> unclear) {
        boolean none() {
            return same.isEmpty() && unclear.isEmpty();
        }

        boolean unique() {
            return same.size() == 1 && unclear.isEmpty();
        }
    }

    /** Single mistakes, else pairs; observations should have the cheap ones first. */
    Explanations explain(List<Observation> observations) {
        List<Mistake> mistakes = exercise.mistakes();
        List<Set<Mistake>> singles = new ArrayList<>();
        mistakes.forEach(mistake -> singles.add(Set.of(mistake)));
        Explanations single = narrowed(explain(observations, singles), observations);
        if (!single.same().isEmpty()) {
            return single;
        }
        List<Set<Mistake>> pairs = new ArrayList<>();
        for (int i = 0; i < mistakes.size(); i++) {
            for (int j = i + 1; j < mistakes.size(); j++) {
                if (!mistakes.get(i).excludes(mistakes.get(j))) {
                    pairs.add(Set.of(mistakes.get(i), mistakes.get(j)));
                }
            }
        }
        Explanations pair = narrowed(explain(observations, pairs), observations);
        return pair.same().isEmpty() && !single.none() ? single : pair;
    }

    /**
     * Where several explain a probe, everything that was asked of these methods tells them apart, or refutes them all. One
     * that explains the probe alone stands as it is.
     */
    private Explanations narrowed(Explanations explanations, List<Observation> observations) {
        if (explanations.same().size() < 2) {
            return explanations;
        }
        Set<String> methods = methods(observations);
        List<Observation> all = conversation.stream()
                .filter(observation -> methods.contains(observation.method()))
                .sorted(Comparator.comparingLong(Observation::weight))
                .toList();
        List<Set<Mistake>> candidates = new ArrayList<>(explanations.same());
        candidates.addAll(explanations.unclear());
        Explanations narrower = explain(all, candidates);
        // what was not asked to the end is not refuted
        return replaysLeft < 0 ? explanations : narrower;
    }

    private static Set<String> methods(List<Observation> observations) {
        return observations.stream().map(Observation::method).collect(Collectors.toSet());
    }

    private Explanations explain(List<Observation> observations, List<Set<Mistake>> candidates) {
        List<Set<Mistake>> same = new ArrayList<>();
        List<Set<Mistake>> unclear = new ArrayList<>();
        for (Set<Mistake> candidate : candidates) {
            Match match = match(candidate, observations);
            if (match == Match.SAME) {
                same.add(candidate);
            } else if (match == Match.UNCLEAR) {
                unclear.add(candidate);
            }
        }
        return new Explanations(same, unclear);
    }

    /** A mistake that remembers is asked everything in its order, and compared on what is to be explained. */
    private Match match(Set<Mistake> candidate, List<Observation> observations) {
        boolean remembers = candidate.stream().anyMatch(Mistake::remembers);
        Set<String> methods = methods(observations);
        Object faulty = exercise.faulty(candidate);
        Match match = Match.SAME;
        for (Observation observation : remembers ? conversation : observations) {
            if (--replaysLeft < 0) {
                return Match.DIFFERENT;
            }
            Answer answer = Answer.of(observation.call(), Replay.ask(faulty, observation.call()));
            if (methods.contains(observation.method())) {
                match = match.worse(observation.match(answer));
            }
            if (match == Match.DIFFERENT) {
                return match;
            }
        }
        return match;
    }

    /** The mistakes that all explanations have in common. */
    static Set<Mistake> common(List<Set<Mistake>> explanations) {
        Set<Mistake> common = new HashSet<>(explanations.get(0));
        explanations.forEach(common::retainAll);
        return common;
    }
}
