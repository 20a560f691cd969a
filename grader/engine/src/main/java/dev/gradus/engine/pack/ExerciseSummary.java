package dev.gradus.engine.pack;

/**
 * What a list of exercises shows of one.
 *
 * @param topic id of a topic in the catalogue
 * @param difficulty 1 (minutes) to 5 (an evening)
 * @param minutes what a learner usually needs
 */
public record ExerciseSummary(String id, String title, String topic, int difficulty, int minutes) {

    static ExerciseSummary of(ExerciseContent content) {
        return new ExerciseSummary(
                content.id(), content.title(), content.topic(), content.difficulty(), content.minutes());
    }
}
