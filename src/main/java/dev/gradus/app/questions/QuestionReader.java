package dev.gradus.app.questions;

import dev.gradus.engine.pack.ContentException;
import dev.gradus.engine.pack.ContentReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code questions/<id>.md}: a front matter with title, topic, level, rubric (points with weights), disqualifiers,
 * follow-up questions, exercises, sources, and whether it is one of the tutorial's; where it is no plain interview question
 * its kind, and where its listing is not meant to compile that; then the question, which may have a heading "Question",
 * and under the heading "Answer" the model answer.
 */
final class QuestionReader {
    private static final Pattern QUESTION = Pattern.compile("\\A\\s*#{1,3}\\s+Question\\s*$", Pattern.MULTILINE);
    private static final Pattern ANSWER = Pattern.compile("(?m)^#{1,3}\\s+(?:Model )?[Aa]nswer\\s*$");

    private final ContentReader content;

    QuestionReader(ContentReader content) {
        this.content = content;
    }

    Question read(String id) {
        ContentReader.Document document = content.document("questions/" + id + ".md");
        Head head = document.head(Head.class);
        Matcher heading = ANSWER.matcher(document.body());
        if (!heading.find()) {
            throw new ContentException(document.path() + ": the heading '## Answer' is missing");
        }
        return new Question(
                id,
                required(document, "title", head.title()),
                required(document, "topic", head.topic()),
                level(document, head.level()),
                kind(document, head.kind()),
                QUESTION.matcher(document.body().substring(0, heading.start()))
                        .replaceFirst("")
                        .strip(),
                document.body().substring(heading.end()).strip(),
                listed(head.rubric()),
                listed(head.disqualifiers()),
                listed(head.followUps()),
                listed(head.exercises()),
                listed(head.sources()),
                head.tutorial(),
                head.compiles() == null || head.compiles());
    }

    private static Question.Level level(ContentReader.Document document, String level) {
        try {
            return Question.Level.valueOf(required(document, "level", level).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ContentException(
                    document.path() + ": level must be easy, medium or hard, not '" + level + "'", e);
        }
    }

    private static Question.Kind kind(ContentReader.Document document, String kind) {
        return Optional.ofNullable(kind)
                .map(id -> Stream.of(Question.Kind.values())
                        .filter(known -> known.id().equals(id))
                        .findAny()
                        .orElseThrow(() -> new ContentException(
                                document.path() + ": kind must be interview or spot-the-bug, not '" + id + "'")))
                .orElse(Question.Kind.INTERVIEW);
    }

    private static String required(ContentReader.Document document, String field, String value) {
        return Optional.ofNullable(value)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new ContentException(document.path() + ": the front matter has no " + field));
    }

    private static <T> List<T> listed(List<T> list) {
        return list == null ? List.of() : list;
    }

    private record Head(
            String title,
            String topic,
            String level,
            String kind,
            List<Question.RubricPoint> rubric,
            List<String> disqualifiers,
            List<String> followUps,
            List<String> exercises,
            List<String> sources,
            boolean tutorial,
            Boolean compiles) {}
}
