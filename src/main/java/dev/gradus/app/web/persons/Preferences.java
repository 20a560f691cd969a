package dev.gradus.app.web.persons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What a person wants to see. */
@ApplicationScoped
public class Preferences {
    private final Jdbi jdbi;

    @Inject
    Preferences(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether this person does not want to know how hard exercises are said to be. */
    public boolean hidesDifficulty(UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery("select hides_difficulty from persons where id = :person")
                .bind("person", person)
                .mapTo(Boolean.class)
                .one());
    }

    public void hideDifficulty(UUID person, boolean hide) {
        jdbi.useHandle(handle -> handle.createUpdate("update persons set hides_difficulty = :hide where id = :person")
                .bind("person", person)
                .bind("hide", hide)
                .execute());
    }
}
