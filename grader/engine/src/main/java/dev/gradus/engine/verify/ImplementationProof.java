package dev.gradus.engine.verify;

import java.util.List;

/**
 * What an implementation scored over several seeds.
 *
 * @param name "reference", "skeleton" or the alternative's name
 * @param seeds how many seeds were tried
 * @param lowest lowest points of all seeds
 * @param highest highest points of all seeds
 * @param maxPoints what could be had
 * @param problems one sentence each; empty when the implementation scored as it should
 */
public record ImplementationProof(
        String name, int seeds, double lowest, double highest, double maxPoints, List<String> problems) {
    public ImplementationProof {
        problems = List.copyOf(problems);
    }
}
