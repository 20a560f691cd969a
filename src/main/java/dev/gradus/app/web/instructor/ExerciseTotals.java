package dev.gradus.app.web.instructor;

/**
 * What was handed in for one exercise, runs and drafts left out.
 *
 * @param people who handed in; a name in archives of a class counts as one person
 * @param passed how many of them passed
 */
public record ExerciseTotals(int people, int submissions, int passed) {
    static final ExerciseTotals NONE = new ExerciseTotals(0, 0, 0);

    /** Share of the people who passed, in whole percent, rounded down. */
    public int percent() {
        return people == 0 ? 0 : (int) (100L * passed / people);
    }
}
