package dev.gradus.app.web.persons;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who uses the portal. Without accounts it is always the one local person. */
@ApplicationScoped
public class CurrentPerson {
    private static final UUID LOCAL = UUID.fromString("00000000-0000-0000-0000-000000000001");

    public UUID id() {
        return LOCAL;
    }
}
