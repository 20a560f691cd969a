package dev.gradus.app.web.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.pack.Packs;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionContentTest {
    private final List<Question> questions = new Questions().all();

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
    void everyQuestionHasWhatAnInterviewerNeeds() {
        assertThat(questions).allSatisfy(question -> {
            assertThat(question.question())
                    .as(question.id())
                    .doesNotStartWith("#")
                    .isNotBlank();
            assertThat(question.rubric())
                    .hasSizeBetween(3, 6)
                    .allSatisfy(point -> assertThat(point.weight()).isPositive());
            assertThat(question.disqualifiers()).isNotEmpty();
            assertThat(question.followUps()).isNotEmpty();
            assertThat(question.sources()).isNotEmpty();
        });
    }

    @Test
    void everyModelAnswerCanBeGivenInAFewMinutes() {
        assertThat(questions)
                .allSatisfy(question -> assertThat(question.answer().split("\\s+"))
                        .as(question.id())
                        .hasSizeBetween(120, 420));
    }

    @Test
    void relatedExercisesAreInstalled() {
        Packs packs = Packs.installed();

        assertThat(questions)
                .allSatisfy(question -> assertThat(question.exercises())
                        .isNotEmpty()
                        .allSatisfy(exercise ->
                                assertThat(packs.find(exercise)).as(exercise).isPresent()));
    }
}
