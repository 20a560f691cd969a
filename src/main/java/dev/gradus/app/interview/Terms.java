package dev.gradus.app.interview;

import dev.gradus.app.questions.Question;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What somebody wants an interview to be.
 *
 * @param minutes how long it is, {@link #SHORTEST} to {@link #LONGEST}
 * @param topics ids of topics; empty for all
 * @param level of the questions; empty for all
 * @param coding whether an exercise is wanted, where there is time for one
 */
public record Terms(int minutes, SortedSet<String> topics, Optional<Question.Level> level, boolean coding) {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 180;

    /**
     * Refuses a length that no interview has.
     *
     * @throws IllegalArgumentException if it is too short or too long
     */
    public Terms {
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new IllegalArgumentException("An interview of " + minutes + " minutes");
        }
        topics = Collections.unmodifiableSortedSet(new TreeSet<>(topics));
    }

    public static Terms of(int minutes, Collection<String> topics, Optional<Question.Level> level, boolean coding) {
        return new Terms(minutes, new TreeSet<>(topics), level, coding);
    }

    boolean includes(Question question) {
        return isOn(question.topic())
                && level.map(wanted -> wanted == question.level()).orElse(true);
    }

    boolean isOn(String topic) {
        return topics.isEmpty() || topics.contains(topic);
    }
}
