package dev.gradus.app.web.review;

import dev.gradus.app.questions.Question;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Which questions somebody wants to be asked.
 *
 * @param topic id of a topic, empty for all
 * @param level id of a level, empty for all
 */
public record Choice(String topic, String level) {
    static final Choice ALL = new Choice("", "");

    boolean includes(Question question) {
        return (topic.isEmpty() || question.topic().equals(topic))
                && (level.isEmpty() || question.level().id().equals(level));
    }

    /** As parameters of an address. */
    public String parameters() {
        return "topic=" + encoded(topic) + "&level=" + encoded(level);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
