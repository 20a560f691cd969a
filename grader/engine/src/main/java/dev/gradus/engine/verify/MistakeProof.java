package dev.gradus.engine.verify;

import java.util.List;
import java.util.Set;

/**
 * How a known mistake fared over several seeds.
 *
 * @param mistake its id
 * @param seeds how many seeds were tried
 * @param rejected in how many it did not pass
 * @param named in how many it was named as itself and as nothing else
 * @param killedBy ids of the checks that rejected it in every seed
 * @param otherwise what was said instead of its name, when it was not named; each once
 */
public record MistakeProof(
        String mistake, int seeds, int rejected, int named, Set<String> killedBy, List<String> otherwise) {
    public MistakeProof {
        killedBy = Set.copyOf(killedBy);
        otherwise = List.copyOf(otherwise);
    }

    public boolean holds() {
        return rejected == seeds && named == seeds;
    }
}
