package dev.gradus.app.review;

/**
 * What FSRS believes of a person's memory of one question.
 *
 * @param stability days after which the probability of recall has fallen to 90 %, at least {@link #LEAST_STABILITY}
 * @param difficulty from 1, easy to keep, to 10
 */
public record Memory(double stability, double difficulty) {
    public static final double LEAST_STABILITY = 0.001;
    public static final double LEAST_DIFFICULTY = 1;
    public static final double LARGEST_DIFFICULTY = 10;

    /**
     * Refuses what the equations are not made for.
     *
     * @throws IllegalArgumentException if a number is outside its bounds or not finite
     */
    public Memory {
        if (!(stability >= LEAST_STABILITY && stability < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A stability of " + stability + " days");
        }
        if (!(difficulty >= LEAST_DIFFICULTY && difficulty <= LARGEST_DIFFICULTY)) {
            throw new IllegalArgumentException("A difficulty of " + difficulty);
        }
    }

    /** The nearest memory within the bounds. */
    static Memory within(double stability, double difficulty) {
        return new Memory(
                Math.max(LEAST_STABILITY, stability),
                Math.min(LARGEST_DIFFICULTY, Math.max(LEAST_DIFFICULTY, difficulty)));
    }
}
