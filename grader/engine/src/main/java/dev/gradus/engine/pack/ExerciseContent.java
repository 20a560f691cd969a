package dev.gradus.engine.pack;

import java.util.List;

/**
 * What a learner reads: from {@code exercises/<id>.md} in the pack's public jar.
 *
 * @param topic id of a topic in the catalogue
 * @param difficulty 1 (minutes) to 5 (an evening)
 * @param minutes what a learner usually needs
 * @param prerequisites ids of exercises to do first
 * @param hints from a nudge to nearly there, Markdown
 * @param statement Markdown with formulas between dollar signs
 */
public record ExerciseContent(
        String id,
        String title,
        String topic,
        int difficulty,
        int minutes,
        List<String> prerequisites,
        List<String> hints,
        String statement) {
    public ExerciseContent {
        prerequisites = List.copyOf(prerequisites);
        hints = List.copyOf(hints);
    }
}
