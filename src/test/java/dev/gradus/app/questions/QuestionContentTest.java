package dev.gradus.app.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.gradus.engine.pack.ContentReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuestionContentTest {
    private final List<Question> questions =
            QuestionList.read(getClass().getClassLoader()).all();
    private final Index catalogue = catalogue();

    @Test
    void theFiveQuestionsOfTheTutorialAreThere() {
        assertThat(questions.stream().filter(Question::tutorial).map(Question::id))
                .containsExactly(
                        "single-perceptron-xor",
                        "relu-pros-and-cons",
                        "backpropagation-principle",
                        "xavier-and-he-initialization",
                        "vanishing-and-exploding-gradients");
    }

    @Test
    void noQuestionIsListedTwice() {
        assertThat(catalogue.questions()).doesNotHaveDuplicates().hasSameSizeAs(questions);
        assertThat(questions).extracting(Question::title).doesNotHaveDuplicates();
    }

    @Test
    void questionsAreListedByTopicThenByLevel() {
        List<String> topics = catalogue.topics().stream().map(Topic::id).toList();

        questions.forEach(question -> assertThat(topics).as(question.id()).contains(question.topic()));
        assertThat(questions)
                .isSortedAccordingTo(Comparator.<Question>comparingInt(question -> topics.indexOf(question.topic()))
                        .thenComparing(Question::level)
                        .thenComparing(Question::kind));
    }

    @Test
    void everyQuestionHasWhatAnInterviewerNeeds() {
        questions.forEach(question -> {
            assertThat(question.question())
                    .as(question.id())
                    .doesNotStartWith("#")
                    .isNotBlank();
            assertThat(question.rubric())
                    .as(question.id())
                    .hasSizeBetween(3, 6)
                    .allSatisfy(point -> assertThat(point.weight()).isPositive());
            assertThat(question.disqualifiers()).as(question.id()).isNotEmpty();
            assertThat(question.followUps()).as(question.id()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(question.sources()).as(question.id()).isNotEmpty();
        });
    }

    @Test
    void everyModelAnswerCanBeGivenInAFewMinutes() {
        questions.forEach(question -> assertThat(question.answer().split("\\s+"))
                .as(question.id())
                .hasSizeBetween(120, question.tutorial() ? 420 : 320));
    }

    @Test
    void relatedExercisesAreInTheCatalogue() {
        Set<String> known = catalogue.topics().stream()
                .flatMap(topic -> topic.exercises().stream())
                .collect(Collectors.toCollection(HashSet::new));

        questions.forEach(question -> assertThat(question.exercises())
                .as(question.id())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .isSubsetOf(known));
    }

    @Test
    void everyListingIsShortAndCompilesUnlessItSaysOtherwise() {
        List<Question> bugs = questions.stream()
                .filter(question -> question.kind() == Question.Kind.SPOT_THE_BUG)
                .toList();

        assertThat(bugs).hasSizeGreaterThanOrEqualTo(15);
        bugs.forEach(question -> {
            Listing listing = Listing.of(question);
            assertThat(listing.lines())
                    .as(question.id())
                    .hasSizeBetween(8, 25)
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
            if (question.compiles()) {
                assertThat(listing.errors()).as(question.id()).isEmpty();
            } else {
                assertThat(listing.errors()).as(question.id()).isNotEmpty();
            }
        });
    }

    private Index catalogue() {
        try {
            return new YAMLMapper()
                    .readValue(new ContentReader(getClass().getClassLoader()).text("catalog.yaml"), Index.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Index(List<Topic> topics, List<String> questions) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Topic(String id, List<String> exercises) {}
}
