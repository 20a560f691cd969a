package dev.gradus.app.web.review;

import dev.gradus.app.web.storage.SetClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** An empty review on a day that a test chooses. */
@ApplicationScoped
public class ReviewTable {
    static final LocalDate TODAY = LocalDate.of(2027, 2, 1);

    @Inject
    Jdbi jdbi;

    @Inject
    SetClock clock;

    void clear() {
        List.of("review_ticks", "reviews", "question_states", "question_marks", "review_plans")
                .forEach(table -> jdbi.useHandle(handle -> handle.execute("delete from " + table)));
        day(TODAY);
    }

    /** Makes it noon of this day where the portal is. */
    void day(LocalDate day) {
        clock.set(day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant());
    }

    void letGo() {
        clock.release();
    }
}
