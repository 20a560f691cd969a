package dev.gradus.app.web.persons;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person may do. Each role may do what those before it may. */
public enum Role {
    /** Practises, and sees what is their own. */
    LEARNER,
    /** Sees everybody's submissions, and grades classes. */
    INSTRUCTOR,
    /** Makes accounts and says who has which role. */
    ADMINISTRATOR;

    /** For annotations, which need constants. */
    public static final String MAY_LEARN = "learner";

    public static final String MAY_INSTRUCT = "instructor";
    public static final String MAY_ADMINISTRATE = "administrator";

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of everything that this role may do. */
    public Set<String> implied() {
        return Arrays.stream(values())
                .filter(role -> role.ordinal() <= ordinal())
                .map(Role::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }
}
