package dev.gradus.app.web.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The tables that an export is made of. */
@ApplicationScoped
public class TransferTable {
    private static final List<String> TABLES = List.of(
            "interviews",
            "review_ticks",
            "reviews",
            "question_states",
            "question_marks",
            "review_plans",
            "submissions",
            "reference_requests",
            "hints_taken");

    @Inject
    Jdbi jdbi;

    void clear() {
        jdbi.useHandle(handle -> {
            TABLES.forEach(table -> handle.execute("delete from " + table));
            handle.execute("update persons set hides_difficulty = false");
        });
    }

    /** Gives everything to somebody else. */
    void giveAway() {
        UUID other = UUID.randomUUID();
        jdbi.useHandle(handle -> {
            handle.execute(
                    "insert into persons (id, name, created_at) values (?, 'another', current_timestamp)", other);
            TABLES.stream()
                    .filter(table -> !table.equals("review_ticks"))
                    .forEach(table -> handle.execute("update " + table + " set person_id = ?", other));
        });
    }

    int rows(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }
}
