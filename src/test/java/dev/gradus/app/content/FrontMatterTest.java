package dev.gradus.app.content;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrontMatterTest {
    private static final Map<Content.Kind, Class<?>> HEADS = Map.of(
            Content.Kind.EXERCISE, FrontMatter.ExerciseHead.class,
            Content.Kind.LESSON, FrontMatter.LessonHead.class,
            Content.Kind.QUESTION, FrontMatter.QuestionHead.class);
    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();

    private final Validator validator = FACTORY.getValidator();

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @ParameterizedTest
    @EnumSource(Content.Kind.class)
    void everyFileSaysWhatItsKindMustSay(Content.Kind kind) {
        assertThat(Content.files(kind))
                .isNotEmpty()
                .flatExtracting(file -> file.complaints(HEADS.get(kind), validator))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Content.Kind.class)
    void everyIdIsAnIdAndEveryFileHasAText(Content.Kind kind) {
        assertThat(Content.ids(kind)).allMatch(id -> id.matches(FrontMatter.ID));
        assertThat(Content.files(kind))
                .allSatisfy(file -> assertThat(file.body()).as(file.name()).isNotBlank());
    }

    @Test
    void aComplaintSaysFileLineFieldAndWhatIsWrong() {
        assertThat(complaints("""
                        ---
                        title: A title
                        topic: Not an id
                        difficulty: 7
                        minutes: 20
                        prerequisites:
                          - right
                          - Wrong
                        hints: [one, two]
                        ---
                        text
                        """, FrontMatter.ExerciseHead.class))
                .containsExactly(
                        "x.md:3: topic must be an id, lower-case words joined by hyphens",
                        "x.md:4: difficulty must be less than or equal to 5",
                        "x.md:8: prerequisites[1] must be an id, lower-case words joined by hyphens",
                        "x.md:9: hints size must be between 3 and 2147483647");
    }

    @Test
    void aComplaintAboutAPointOfARubricIsOnItsLine() {
        assertThat(complaints("""
                        ---
                        title: A question?
                        topic: depth
                        level: easy
                        rubric:
                          - point: One
                            weight: 1
                          - point: Two
                            weight: 0
                          - point: " "
                            weight: 1
                        disqualifiers: [a]
                        followUps: [b]
                        exercises: [c]
                        sources: [d]
                        ---
                        text
                        """, FrontMatter.QuestionHead.class))
                .containsExactly(
                        "x.md:10: rubric[2].point must not be blank",
                        "x.md:9: rubric[1].weight must be greater than 0");
    }

    @Test
    void aMissingFieldAnUnknownOneAndBadYamlAreComplaints() {
        assertThat(complaints("---\nminutes: 9\nexercises: []\nquestions: []\n---\n", FrontMatter.LessonHead.class))
                .containsExactly("x.md:2: title must not be blank");
        assertThat(complaints("---\ntitle: A\nhours: 9\n---\n", FrontMatter.LessonHead.class))
                .singleElement()
                .asString()
                .startsWith("x.md:3: Unrecognized field \"hours\"");
        assertThat(complaints("---\ntitle: [A\nminutes: 9\n---\n", FrontMatter.LessonHead.class))
                .singleElement()
                .asString()
                .startsWith("x.md:3: expected");
    }

    private List<String> complaints(String text, Class<?> head) {
        return ContentFile.of(Path.of("x.md"), "x.md", text).complaints(head, validator);
    }
}
