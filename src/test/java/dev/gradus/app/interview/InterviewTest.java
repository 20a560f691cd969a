package dev.gradus.app.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.app.questions.Question;
import dev.gradus.app.review.Score;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InterviewTest {
    private static final Instant START = Instant.parse("2027-02-01T11:00:00Z");

    private final Interview begun = Interview.begin(
            UUID.randomUUID(),
            Terms.of(10, Set.of(), Optional.empty(), false),
            1,
            List.of(
                    plan("one", "losses", Question.Level.EASY, 2),
                    plan("two", "layers", Question.Level.MEDIUM, 4),
                    new PlannedItem(PlannedItem.Kind.EXERCISE, "task", "layers", Optional.empty(), 4)),
            START);

    @Test
    void countsTheTimeOfThePartThatIsAsked() {
        Interview later = begun.done(after(90)).go(0, after(150)).at(after(160));
        assertThat(later.item(0).used()).isEqualTo(Duration.ofSeconds(100));
        assertThat(later.item(1).used()).isEqualTo(Duration.ofSeconds(60));
        assertThat(later.left()).isEqualTo(Duration.ofSeconds(600 - 160));
        assertThat(later.item(0).left()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void doesNotCountPausedTime() {
        Interview paused = begun.pause(after(60));
        assertThat(paused.at(after(5000)).left()).isEqualTo(Duration.ofSeconds(540));
        Interview resumed = paused.resume(after(5000)).at(after(5030));
        assertThat(resumed.left()).isEqualTo(Duration.ofSeconds(510));
        assertThat(resumed.phase()).isEqualTo(Phase.RUNNING);
        assertThat(paused.pause(after(70))).isEqualTo(paused);
    }

    @Test
    void isOverAtTheMomentItsTimeIsHoweverLateSomebodyLooks() {
        Interview over = begun.pause(after(60)).resume(after(1000)).at(after(9999));
        assertThat(over.phase()).isEqualTo(Phase.ASSESSING);
        assertThat(over.timeUp()).isTrue();
        assertThat(over.endedAt()).contains(after(1000 + 540));
        assertThat(over.used()).isEqualTo(Duration.ofMinutes(10));
        assertThat(over.left()).isZero();
    }

    @Test
    void keepsWhatArrivesAfterTheTimeAndSaysThatItIsLate() {
        Interview in = begun.write(0, "in time", after(10));
        assertThat(in.item(0).late()).isFalse();
        Interview over = in.write(0, "in time", after(700));
        assertThat(over.item(0).late()).isFalse();
        Interview late = in.write(0, "in time and more", after(700));
        assertThat(late.item(0).answer()).isEqualTo("in time and more");
        assertThat(late.item(0).late()).isTrue();
    }

    @Test
    void comesBackToWhatWasLeftForLater() {
        Interview last = begun.skip(after(10)).done(after(20));
        assertThat(last.current()).isEqualTo(2);
        Interview back = last.done(after(30));
        assertThat(back.current()).isZero();
        assertThat(back.item(0).done()).isFalse();
        Interview all = back.done(after(40));
        assertThat(all.items()).allMatch(Item::done);
        assertThat(all.phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    void isEndedBeforeItsTimeAndReachesNothingMore() {
        Interview ended = begun.done(after(30)).end(after(60));
        assertThat(ended.timeUp()).isFalse();
        assertThat(ended.endedAt()).contains(after(60));
        assertThat(ended.assessable()).extracting(Item::subject).containsExactly("one", "two");
        assertThat(ended.exercise().orElseThrow().reached()).isFalse();
        assertThat(ended.end(after(100))).isEqualTo(ended);
        assertThat(begun.pause(after(5)).end(after(500)).used()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void refusesWhatItsPhaseDoesNotAllow() {
        Interview paused = begun.pause(after(1));
        Interview ended = begun.end(after(1));
        Interview done = ended.close(after(2));
        assertThatThrownBy(() -> paused.done(after(2))).hasMessageContaining("paused");
        assertThatThrownBy(() -> begun.close(after(2))).hasMessageContaining("running");
        assertThatThrownBy(() -> ended.resume(after(2))).hasMessageContaining("over");
        assertThatThrownBy(() -> ended.go(1, after(2))).isInstanceOf(WrongPhaseException.class);
        assertThatThrownBy(() -> done.write(0, "more", after(3))).hasMessageContaining("report");
        assertThatThrownBy(() -> done.end(after(3))).isInstanceOf(WrongPhaseException.class);
        assertThat(done.close(after(9))).isEqualTo(done);
        assertThatThrownBy(() -> begun.go(3, after(2))).isInstanceOf(NoSuchItemException.class);
        assertThatThrownBy(() -> ended.assess(1, ticked(1), after(2))).isInstanceOf(NoSuchItemException.class);
    }

    @Test
    void losesNoTimeToAClockThatIsSetBack() {
        Interview back = begun.at(after(60)).at(after(-5000));
        assertThat(back.left()).isEqualTo(Duration.ofSeconds(540));
        assertThat(back.at(after(70)).left()).isEqualTo(Duration.ofSeconds(530));
    }

    @Test
    void addsUpByPlannedTime() {
        Interview done = begun.done(after(30))
                .end(after(60))
                .assess(0, ticked(1), after(70))
                .assess(1, ticked(0.25), after(70))
                .close(after(80));
        InterviewReport report = InterviewReport.of(done, 0.5);
        assertThat(report.share()).isEqualTo((2 * 1 + 4 * 0.25 + 4 * 0.5) / 10);
        assertThat(report.topics().keySet()).containsExactly("losses", "layers");
        assertThat(report.topics().get("layers").share()).isEqualTo((4 * 0.25 + 4 * 0.5) / 8);
        assertThat(report.topics().get("layers").reached()).isEqualTo(1);
        assertThat(report.levels().keySet()).containsExactly("easy", "medium", "coding");
        assertThat(report.levels().get("easy").share()).isEqualTo(1);
    }

    private static AnswerAssessment ticked(double share) {
        return AnswerAssessment.of(Set.of(0), Set.of(), new Score(share, false));
    }

    private static Instant after(long seconds) {
        return START.plusSeconds(seconds);
    }

    private static PlannedItem plan(String id, String topic, Question.Level level, int minutes) {
        return new PlannedItem(PlannedItem.Kind.QUESTION, id, topic, Optional.of(level), minutes);
    }
}
