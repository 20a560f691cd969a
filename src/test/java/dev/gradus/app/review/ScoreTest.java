package dev.gradus.app.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.app.questions.Question;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void addsUpTheWeightsOfWhatWasTicked() {
        assertThat(score(Set.of()).words()).isEqualTo("0 %, no point ticked");
        assertThat(score(Set.of(0)).share()).isEqualTo(0.3, within(1e-12));
        assertThat(score(Set.of(0)).words()).isEqualTo("30 %, a beginning");
        assertThat(score(Set.of(1)).words()).isEqualTo("50 %, half or more");
        assertThat(score(Set.of(0, 1)).words()).isEqualTo("80 %, nearly everything");
        assertThat(score(Set.of(0, 1, 2)).words()).isEqualTo("100 %, everything");
    }

    @Test
    void isNothingOnceADisqualifierIsTicked() {
        Score score = Score.of(question(), Set.of(0, 1, 2), Set.of(0));
        assertThat(score.share()).isZero();
        assertThat(score.words()).isEqualTo("0 %, spoiled by an error");
    }

    @Test
    void knowsNoPointThatTheRubricHasNot() {
        assertThatThrownBy(() -> score(Set.of(3))).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Score.of(question(), Set.of(), Set.of(1)))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Score.of(question(), Set.of(), Set.of(-1)))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static Score score(Set<Integer> points) {
        return Score.of(question(), points, Set.of());
    }

    private static Question question() {
        return new Question(
                "id",
                "Title",
                "topic",
                Question.Level.EASY,
                Question.Kind.INTERVIEW,
                "Why?",
                "Because.",
                List.of(
                        new Question.RubricPoint("first", 3),
                        new Question.RubricPoint("second", 5),
                        new Question.RubricPoint("third", 2)),
                List.of("wrong"),
                List.of(),
                List.of(),
                List.of(),
                false,
                true);
    }
}
