package dev.gradus.app.lessons;

import dev.gradus.engine.pack.ContentException;
import dev.gradus.engine.pack.ContentReader;
import java.util.List;
import java.util.Optional;

/** Reads {@code lessons/<id>.md}: a front matter with title, topic, minutes, exercises and questions, then the text. */
final class LessonReader {
    private final ContentReader content;

    LessonReader(ContentReader content) {
        this.content = content;
    }

    Lesson read(String id) {
        ContentReader.Document document = content.document("lessons/" + id + ".md");
        Head head = document.head(Head.class);
        if (head.title() == null || head.title().isBlank()) {
            throw new ContentException(document.path() + ": the front matter has no title");
        }
        return new Lesson(
                id,
                head.title(),
                Optional.ofNullable(head.topic()),
                head.minutes(),
                listed(head.exercises()),
                listed(head.questions()),
                document.body().strip());
    }

    private static List<String> listed(List<String> ids) {
        return ids == null ? List.of() : ids;
    }

    private record Head(String title, String topic, int minutes, List<String> exercises, List<String> questions) {}
}
