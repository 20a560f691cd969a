package dev.gradus.app.lessons;

import java.util.List;
import java.util.Optional;

/**
 * A text that teaches what exercises and questions ask.
 *
 * @param topic id of a topic in the catalogue; the summary of everything has none
 * @param minutes what reading it takes
 * @param exercises ids of exercises to do afterwards
 * @param questions ids of interview questions to answer afterwards
 * @param text Markdown with formulas between dollar signs, links such as {@code exercise:softmax}, and pictures such as
 *     {@code pictures/neuron.svg}
 */
public record Lesson(
        String id,
        String title,
        Optional<String> topic,
        int minutes,
        List<String> exercises,
        List<String> questions,
        String text) {
    public Lesson {
        exercises = List.copyOf(exercises);
        questions = List.copyOf(questions);
    }
}
