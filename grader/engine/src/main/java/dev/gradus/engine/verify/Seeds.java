package dev.gradus.engine.verify;

/**
 * With how many seeds everything is tried.
 *
 * @param alternatives every right implementation in another style
 * @param mistakes every known mistake
 * @param pairs every pair of mistakes that can be made at once; named with the first seed, rejected with all; 0
 *     leaves pairs out
 * @param first the seeds are this and the following whole numbers, mixed
 */
public record Seeds(int alternatives, int mistakes, int pairs, long first) {
    public Seeds {
        if (alternatives < 1 || mistakes < 1 || pairs < 0) {
            throw new IllegalArgumentException("Everything but pairs has to be tried with at least one seed");
        }
    }

    /** The seed of a try; neighbouring tries get unrelated ones. */
    long seed(int index) {
        // Weyl sequence of the golden ratio.
        return (first + index) * 0x9e3779b97f4a7c15L;
    }
}
