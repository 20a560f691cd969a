package dev.gradus.engine.report;

import java.util.List;
import java.util.Optional;

/**
 * What a failed check saw: the smallest counterexample. All texts are bounded and not yet escaped.
 *
 * @param says one sentence, as in "dW1 differs from its numeric derivative in 12 of 12 entries"
 * @param where the quantity, as in "dW1"
 * @param input the input that shows it, readable
 * @param expected what the reference gives
 * @param got what the submission gave
 * @param facts further values with names
 */
public record Finding(
        String says,
        Optional<String> where,
        Optional<String> input,
        Optional<String> expected,
        Optional<String> got,
        List<Fact> facts) {
    public Finding {
        facts = List.copyOf(facts);
    }

    public static Finding of(String says) {
        return new Finding(says, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** The same without anything that tells a hidden check's input. */
    public Finding withoutInputs() {
        return new Finding(says, where, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
}
