package dev.gradus.app.web.interview;

import dev.gradus.app.web.storage.SetClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** No interviews, at a moment that a test chooses. */
@ApplicationScoped
public class InterviewTable {
    static final Instant START = Instant.parse("2027-02-01T11:00:00Z");

    @Inject
    Jdbi jdbi;

    @Inject
    SetClock clock;

    void clear() {
        jdbi.useHandle(handle -> {
            handle.execute("delete from interviews");
            handle.execute("delete from review_ticks");
            handle.execute("delete from reviews");
            handle.execute("delete from question_states");
        });
        after(0);
    }

    /** Makes it so many seconds after the start. */
    void after(long seconds) {
        clock.set(START.plusSeconds(seconds));
    }

    /** Lets the clock go, and leaves nothing behind. */
    void letGo() {
        clock.release();
        jdbi.useHandle(handle -> List.of("interviews", "submissions", "review_ticks", "reviews", "question_states")
                .forEach(name -> handle.execute("delete from " + name)));
    }

    /** Gives an interview to somebody else. */
    void giveAway(String interview) {
        UUID other = UUID.randomUUID();
        jdbi.useHandle(handle -> {
            handle.execute(
                    "insert into persons (id, name, created_at) values (?, 'another', current_timestamp)", other);
            handle.execute("update interviews set person_id = ? where id = ?", other, UUID.fromString(interview));
        });
    }
}
