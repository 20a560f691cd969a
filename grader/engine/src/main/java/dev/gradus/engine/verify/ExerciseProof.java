package dev.gradus.engine.verify;

import dev.gradus.engine.verify.PairProof.Fate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a verification found of one exercise.
 *
 * @param exercise its id
 * @param checks ids of its checks in order
 * @param implementations reference, skeleton, alternatives
 * @param exclusivePairs how many pairs of mistakes cannot be made at once
 */
public record ExerciseProof(
        String exercise,
        List<String> checks,
        List<ImplementationProof> implementations,
        List<MistakeProof> mistakes,
        List<PairProof> pairs,
        int exclusivePairs) {
    private static final double NAMED_PAIRS = 0.8;

    public ExerciseProof {
        checks = List.copyOf(checks);
        implementations = List.copyOf(implementations);
        mistakes = List.copyOf(mistakes);
        pairs = List.copyOf(pairs);
    }

    /** Everything that does not hold, one sentence each. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        implementations.forEach(implementation -> problems.addAll(implementation.problems()));
        for (MistakeProof mistake : mistakes) {
            if (mistake.rejected() < mistake.seeds()) {
                problems.add("the mistake " + mistake.mistake() + " was accepted with "
                        + (mistake.seeds() - mistake.rejected()) + " of " + mistake.seeds() + " seeds");
            } else if (mistake.named() < mistake.seeds()) {
                problems.add("the mistake " + mistake.mistake() + " was not named as itself with "
                        + (mistake.seeds() - mistake.named()) + " of " + mistake.seeds() + " seeds; instead: "
                        + String.join("; ", mistake.otherwise()));
            }
        }
        for (String check : checks) {
            if (mistakes.stream().noneMatch(mistake -> mistake.killedBy().contains(check)) && !isStandard(check)) {
                problems.add("the check " + check + " rejects no known mistake");
            }
        }
        pairs.stream()
                .filter(pair -> pair.fate() == Fate.ACCEPTED)
                .forEach(pair -> problems.add("the pair " + pair.first() + " and " + pair.second()
                        + " was accepted although an answer is wrong"));
        if (namedShare() < NAMED_PAIRS) {
            problems.add("only " + Math.round(100 * namedShare())
                    + " % of the pairs that differ from both of their mistakes are named; 80 % are asked for");
        }
        return problems;
    }

    /** Of the pairs whose answers differ from both single mistakes, the share that is named. */
    public double namedShare() {
        long named = count(Fate.NAMED);
        long unnamed = count(Fate.UNNAMED);
        return named + unnamed == 0 ? 1 : (double) named / (named + unnamed);
    }

    public long count(Fate fate) {
        return pairs.stream().filter(pair -> pair.fate() == fate).count();
    }

    /** Checks that the kill matrix shows, in order. */
    public Set<String> matrixColumns() {
        return new LinkedHashSet<>(checks);
    }

    private static boolean isStandard(String check) {
        return check.equals("leaves-arguments-alone") || check.equals("gives-the-same-answer-again");
    }
}
