package dev.gradus.engine.statistics;

/**
 * One number computed from drawn weights, with the limits it must keep.
 *
 * @param name for people: "variance / requested variance"
 * @param value what was found
 * @param lower smallest accepted value; −∞ if there is none
 * @param upper largest accepted value; ∞ if there is none
 * @param share the part of the false-rejection budget that this statistic was given
 * @param falseRejectionRate the probability, or an upper bound of it, that right weights leave the limits
 */
public record Statistic(
        String name, double value, double lower, double upper, double share, double falseRejectionRate) {

    /** Whether the value keeps its limits; NaN does not. */
    public boolean isAccepted() {
        return value >= lower && value <= upper;
    }
}
