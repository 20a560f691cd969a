package dev.gradus.app.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Lessons can be read in one sitting, show something, and lead to something to do. */
class LessonContentTest {
    private static final String SUMMARY = "summary";

    private final List<ContentFile> lessons = Content.files(Content.Kind.LESSON).stream()
            .filter(file -> !file.id().equals(SUMMARY))
            .toList();

    @Test
    void haveALengthThatCanBeReadInOneSitting() {
        assertThat(lessons)
                .allSatisfy(lesson -> assertThat(lesson.body().split("\\s+"))
                        .as(lesson.name())
                        .hasSizeBetween(900, 1800));
    }

    @Test
    void haveTablesAndFormulasAndEndWithSomethingToDo() {
        assertThat(lessons).allSatisfy(lesson -> {
            assertThat(lesson.body())
                    .as(lesson.name())
                    .contains("\n|")
                    .contains("$")
                    .contains("\n## Practise\n");
            List<String> exercises = lesson.head(FrontMatter.LessonHead.class).exercises();
            String practise = lesson.body().substring(lesson.body().indexOf("\n## Practise\n"));
            assertThat(exercises)
                    .as(lesson.name())
                    .isNotEmpty()
                    .allSatisfy(exercise -> assertThat(practise).contains("(exercise:" + exercise + ")"));
        });
    }

    @Test
    void nameNoDebtsToTheirAuthors() {
        Pattern debts = Pattern.compile("(?i)\\b(todo|fixme|lorem|xxx)\\b");
        assertThat(Content.files(Content.Kind.LESSON))
                .allSatisfy(
                        lesson -> assertThat(lesson.body()).as(lesson.name()).doesNotContainPattern(debts));
    }
}
