package dev.gradus.engine.diagnosis;

import dev.gradus.engine.grading.Replay;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Mistake;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the known mistakes whose answers are the submission's: every single one, then every pair that can be made at
 * once, replayed on what the submission was asked and compared answer by answer.
 */
final class KnownMistakes {
    private final Exercise exercise;
    private int replaysLeft;

    /** @param budget how many questions may be replayed before giving up */
    KnownMistakes(Exercise exercise, int budget) {
        this.exercise = exercise;
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
        Explanations single = explain(observations, singles);
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
        Explanations pair = explain(observations, pairs);
        return pair.same().isEmpty() && !single.none() ? single : pair;
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

    private Match match(Set<Mistake> candidate, List<Observation> observations) {
        Object faulty = exercise.faulty(candidate);
        Match match = Match.SAME;
        for (Observation observation : observations) {
            if (--replaysLeft < 0) {
                return Match.DIFFERENT;
            }
            match = match.worse(
                    observation.match(Answer.of(observation.call(), Replay.ask(faulty, observation.call()))));
            if (match == Match.DIFFERENT) {
                return match;
            }
        }
        return match;
    }

    boolean exhausted() {
        return replaysLeft < 0;
    }

    /** The mistakes that all explanations have in common. */
    static Set<Mistake> common(List<Set<Mistake>> explanations) {
        Set<Mistake> common = new HashSet<>(explanations.get(0));
        explanations.forEach(common::retainAll);
        return common;
    }
}
