package dev.gradus.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SchedulerTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Optional<LocalDate> NO_INTERVIEW = Optional.empty();

    @Test
    void asksAgainTheSameDayWhatWasMissed() {
        Schedule schedule = on(TODAY).after(Optional.empty(), Recall.MISSED);
        assertThat(schedule.due()).isEqualTo(TODAY);
        assertThat(schedule.missedLast()).isTrue();
        assertThat(schedule.reps()).isEqualTo(1);
        assertThat(schedule.lapses()).isZero();
    }

    @Test
    void waitsTwoDaysAfterTheFirstKnownAnswerAndLongerEachTime() {
        Schedule first = on(TODAY).after(Optional.empty(), Recall.KNEW);
        assertThat(first.due()).isEqualTo(TODAY.plusDays(2));
        Schedule second = on(first.due()).after(Optional.of(first), Recall.KNEW);
        assertThat(second.due()).isEqualTo(first.due().plusDays(11));
        assertThat(second.reps()).isEqualTo(2);
    }

    @Test
    void waitsAtLeastADayAfterAKnownAnswerWhateverCameBefore() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            LocalDate day = TODAY;
            Optional<Schedule> schedule = Optional.empty();
            for (int review = 0; review < 12; review++) {
                Recall recall = random.nextInt(3) == 0 ? Recall.KNEW : Recall.MISSED;
                Schedule next = on(day).after(schedule, recall);
                assertThat(next.due().isAfter(day)).isEqualTo(recall == Recall.KNEW);
                assertThat(next.due().isBefore(day)).isFalse();
                schedule = Optional.of(next);
                day = day.plusDays(random.nextInt(5));
            }
        }
    }

    @Test
    void countsALapseOnlyWhenWhatWasKnownIsMissed() {
        Schedule known = on(TODAY).after(Optional.empty(), Recall.KNEW);
        Schedule missed = on(TODAY.plusDays(2)).after(Optional.of(known), Recall.MISSED);
        Schedule missedAgain = on(TODAY.plusDays(2)).after(Optional.of(missed), Recall.MISSED);
        assertThat(missed.lapses()).isEqualTo(1);
        assertThat(missedAgain.lapses()).isEqualTo(1);
        assertThat(missedAgain.reps()).isEqualTo(3);
    }

    @Test
    void countsDaysInTheZoneOfThePerson() {
        // 23:30 UTC is half past midnight in Berlin.
        assertThat(at("2026-03-10T23:30:00Z").today()).isEqualTo(LocalDate.of(2026, 3, 11));
        Schedule evening = at("2026-03-10T22:00:00Z").after(Optional.empty(), Recall.MISSED);
        Schedule morning = at("2026-03-11T05:00:00Z").after(Optional.of(evening), Recall.KNEW);
        Schedule sameEvening = at("2026-03-10T22:30:00Z").after(Optional.of(evening), Recall.KNEW);
        Fsrs fsrs = Fsrs.standard();
        assertThat(morning.memory()).isEqualTo(fsrs.next(evening.memory(), 1, Recall.KNEW));
        assertThat(sameEvening.memory()).isEqualTo(fsrs.next(evening.memory(), 0, Recall.KNEW));
    }

    @Test
    void bringsForwardToTheDayBeforeTheInterview() {
        Schedule schedule = scheduled(TODAY, TODAY.plusDays(40));
        assertThat(due(TODAY, schedule, TODAY.plusDays(10))).isEqualTo(TODAY.plusDays(9));
        assertThat(due(TODAY, schedule, TODAY.plusDays(40))).isEqualTo(TODAY.plusDays(39));
        assertThat(due(TODAY, schedule, TODAY.plusDays(41))).isEqualTo(TODAY.plusDays(40));
        assertThat(due(TODAY, schedule, TODAY.plusDays(99))).isEqualTo(TODAY.plusDays(40));
        assertThat(on(TODAY).due(schedule, NO_INTERVIEW)).isEqualTo(TODAY.plusDays(40));
    }

    @Test
    void asksOnceMoreOnTheDayBeforeTheInterviewAndNotAgainBeforeIt() {
        LocalDate dayBefore = TODAY.plusDays(3);
        assertThat(due(dayBefore, scheduled(TODAY, TODAY.plusDays(40)), dayBefore.plusDays(1)))
                .isEqualTo(dayBefore);
        assertThat(due(dayBefore, scheduled(dayBefore, TODAY.plusDays(40)), dayBefore.plusDays(1)))
                .isEqualTo(TODAY.plusDays(40));
    }

    @Test
    void goesOnAsBeforeFromTheDayOfTheInterview() {
        Schedule schedule = scheduled(TODAY.minusDays(5), TODAY.plusDays(40));
        assertThat(due(TODAY, schedule, TODAY)).isEqualTo(TODAY.plusDays(40));
        assertThat(due(TODAY, schedule, TODAY.minusDays(3))).isEqualTo(TODAY.plusDays(40));
    }

    @Test
    void takesAClockThatWasSetBackForTheSameDay() {
        Schedule schedule = on(TODAY).after(Optional.empty(), Recall.KNEW);
        Schedule earlier = on(TODAY.minusDays(3)).after(Optional.of(schedule), Recall.KNEW);
        assertThat(earlier.memory()).isEqualTo(Fsrs.standard().next(schedule.memory(), 0, Recall.KNEW));
    }

    private static LocalDate due(LocalDate today, Schedule schedule, LocalDate interview) {
        return on(today).due(schedule, Optional.of(interview));
    }

    private static Schedule scheduled(LocalDate lastReview, LocalDate due) {
        return new Schedule(new Memory(40, 5), due, lastReview, 3, 0);
    }

    private static Scheduler on(LocalDate day) {
        return new Scheduler(
                Fsrs.standard(), Clock.fixed(day.atTime(12, 0).atZone(ZONE).toInstant(), ZONE), ZONE);
    }

    private static Scheduler at(String instant) {
        return new Scheduler(Fsrs.standard(), Clock.fixed(Instant.parse(instant), ZoneId.of("UTC")), ZONE);
    }
}
