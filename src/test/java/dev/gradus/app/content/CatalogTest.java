package dev.gradus.app.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Packs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The catalogue, what is installed and what the files say of each other agree, in both directions. */
class CatalogTest {
    private final CatalogFile catalog = CatalogFile.read();
    private final List<String> installed =
            Packs.installed().exercises().stream().map(Exercise::id).toList();
    private final Map<String, FrontMatter.ExerciseHead> exercises =
            heads(Content.Kind.EXERCISE, FrontMatter.ExerciseHead.class);
    private final Map<String, FrontMatter.LessonHead> lessons =
            heads(Content.Kind.LESSON, FrontMatter.LessonHead.class);
    private final Map<String, FrontMatter.QuestionHead> questions =
            heads(Content.Kind.QUESTION, FrontMatter.QuestionHead.class);

    @Test
    void listsExactlyTheInstalledExercisesInTheOrderOfThePack() {
        assertThat(catalog.exercises()).containsExactlyElementsOf(installed);
    }

    @Test
    void everyInstalledExerciseHasAStatementAndEveryStatementAnExercise() {
        assertThat(exercises.keySet()).containsExactlyInAnyOrderElementsOf(installed);
    }

    @Test
    void everyExerciseIsListedUnderItsTopic() {
        for (CatalogFile.Topic topic : catalog.topics()) {
            assertThat(topic.exercises())
                    .as(topic.id())
                    .allSatisfy(id -> assertThat(exercises)
                            .hasEntrySatisfying(
                                    id, head -> assertThat(head.topic()).isEqualTo(topic.id())));
        }
    }

    @Test
    void everyTopicIsDescribedAndTaught() {
        Set<String> taught = lessons.values().stream()
                .map(FrontMatter.LessonHead::topic)
                .filter(topic -> topic != null)
                .collect(Collectors.toSet());

        assertThat(catalog.topics()).extracting(CatalogFile.Topic::id).doesNotHaveDuplicates();
        assertThat(topics()).containsExactlyInAnyOrderElementsOf(taught);
        assertThat(catalog.topics()).allSatisfy(topic -> {
            assertThat(topic.title()).isNotBlank();
            assertThat(topic.summary()).endsWith(".");
            assertThat(topic.exercises()).as(topic.id()).isNotEmpty();
        });
    }

    @Test
    void listsExactlyTheLessonsAndQuestionsThatThereAre() {
        assertThat(catalog.lessons()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(lessons.keySet());
        assertThat(catalog.questions()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(questions.keySet());
    }

    @Test
    void everyExerciseBelongsToALessonAndEveryLessonNamesExercisesThatExist() {
        Set<String> named = lessons.values().stream()
                .flatMap(lesson -> lesson.exercises().stream())
                .collect(Collectors.toSet());

        assertThat(named).containsExactlyInAnyOrderElementsOf(installed);
    }

    @Test
    void lessonsNameQuestionsThatExist() {
        lessons.forEach((id, lesson) -> assertThat(questions.keySet()).as(id).containsAll(lesson.questions()));
    }

    @Test
    void questionsNameTopicsAndExercisesThatExist() {
        questions.forEach((id, question) -> {
            assertThat(topics()).as(id).contains(question.topic());
            assertThat(question.exercises()).as(id).doesNotHaveDuplicates().isSubsetOf(installed);
        });
    }

    @Test
    void prerequisitesExist() {
        exercises.forEach((id, head) ->
                assertThat(head.prerequisites()).as(id).doesNotHaveDuplicates().isSubsetOf(installed));
    }

    @Test
    void prerequisitesComeBeforeWithinATopic() {
        for (CatalogFile.Topic topic : catalog.topics()) {
            List<String> order = topic.exercises();
            for (String id : order) {
                assertThat(exercises.get(id).prerequisites())
                        .as(id)
                        .allMatch(before -> order.indexOf(before) < order.indexOf(id));
            }
        }
    }

    @Test
    void prerequisitesHaveNoCycle() {
        assertThat(exercises.keySet())
                .allSatisfy(id -> assertThat(cycle(id, new LinkedHashSet<>())).isEmpty());
    }

    @Test
    void titlesAreDifferent() {
        for (Map<String, String> titles : List.of(
                titles(exercises, FrontMatter.ExerciseHead::title),
                titles(lessons, FrontMatter.LessonHead::title),
                titles(questions, FrontMatter.QuestionHead::title))) {
            assertThat(titles.values()).doesNotHaveDuplicates();
        }
    }

    /** The way from an exercise back to itself, or nothing. */
    private List<String> cycle(String id, Set<String> way) {
        if (!way.add(id)) {
            List<String> closed = new ArrayList<>(way);
            closed.add(id);
            return closed;
        }
        List<String> prerequisites =
                exercises.containsKey(id) ? exercises.get(id).prerequisites() : List.of();
        for (String before : prerequisites) {
            List<String> cycle = cycle(before, new LinkedHashSet<>(way));
            if (!cycle.isEmpty()) {
                return cycle;
            }
        }
        return List.of();
    }

    private List<String> topics() {
        return catalog.topics().stream().map(CatalogFile.Topic::id).toList();
    }

    private static <T> Map<String, T> heads(Content.Kind kind, Class<T> type) {
        return Content.files(kind).stream().collect(Collectors.toMap(ContentFile::id, file -> file.head(type)));
    }

    private static <T> Map<String, String> titles(Map<String, T> heads, Function<T, String> title) {
        return heads.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> title.apply(entry.getValue())));
    }
}
