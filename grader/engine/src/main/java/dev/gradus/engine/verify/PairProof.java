package dev.gradus.engine.verify;

/**
 * How a pair of mistakes made at once fared: named or not with the first seed, accepted or not with every one.
 *
 * @param first id of one
 * @param second id of the other
 * @param fate with the first seed; accepted if any seed accepts it
 */
public record PairProof(String first, String second, Fate fate) {

    /** From best to worst. */
    public enum Fate {
        /** Rejected, and both are named. */
        NAMED,
        /** Rejected; its answers are those of one of the two alone, which is named. */
        MASKED,
        /** No answer differs from the right one: the two cancel each other. */
        CANCELLING,
        /** Rejected, and not named. */
        UNNAMED,
        /** Passed although an answer is wrong. */
        ACCEPTED
    }
}
