package dev.gradus.app.web.review;

import dev.gradus.app.questions.Question;

/** A question as lists show it. */
public record Card(
        String id, String title, TopicLink topic, String level, Question.Kind kind, int minutes, boolean starred) {
    /** A topic that a question belongs to. */
    public record TopicLink(String id, String title) {}

    /** The card of a question. */
    public static Card of(Question question, String topicTitle, boolean starred) {
        return new Card(
                question.id(),
                question.title(),
                new TopicLink(question.topic(), topicTitle),
                question.level().id(),
                question.kind(),
                question.level().minutes(),
                starred);
    }

    public boolean listing() {
        return kind == Question.Kind.SPOT_THE_BUG;
    }
}
