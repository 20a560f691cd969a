package dev.gradus.app.web.progress;

import dev.gradus.app.web.storage.SetClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Nothing done yet, on a day that a test chooses. */
@ApplicationScoped
public class ProgressTable {
    static final LocalDate TODAY = LocalDate.of(2027, 2, 1);

    @Inject
    Jdbi jdbi;

    @Inject
    SetClock clock;

    void clear() {
        List.of("interviews", "review_ticks", "reviews", "question_states", "submissions", "reference_requests")
                .forEach(table -> jdbi.useHandle(handle -> handle.execute("delete from " + table)));
    }

    /** Makes it noon of this day where the portal is. */
    void today(LocalDate day) {
        clock.set(noon(day));
    }

    void letGo() {
        clock.release();
    }

    /** Lets a submission be handed in on another day. */
    void move(String submission, LocalDate day) {
        jdbi.useHandle(handle -> handle.createUpdate("update submissions set submitted_at = :at where id = :id")
                .bind("at", noon(day))
                .bind("id", UUID.fromString(submission))
                .execute());
    }

    /** Gives a submission to somebody else. */
    void giveAway(String submission) {
        UUID other = UUID.randomUUID();
        jdbi.useHandle(handle -> {
            handle.execute(
                    "insert into persons (id, name, created_at) values (?, 'another', current_timestamp)", other);
            handle.execute("update submissions set person_id = ? where id = ?", other, UUID.fromString(submission));
        });
    }

    /** Lets the report of a submission name another mistake. */
    void rename(String submission, String mistake) {
        jdbi.useHandle(handle -> handle.execute(
                "update report_mistakes set mistake_id = ? where submission_id = ?",
                mistake,
                UUID.fromString(submission)));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant();
    }
}
