package dev.gradus.app.web.security;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ends the program before it listens where others could reach it who should not. */
@ApplicationScoped
class ListenAddress {
    private static final int BAD_USAGE = 2;

    void check(
            @Observes @Priority(1) StartupEvent event,
            @ConfigProperty(name = "quarkus.http.host") String host,
            AccessSettings access) {
        Reach.objection(host, access.hasAccounts(), access.url()).ifPresent(sentence -> {
            throw new PreventFurtherStepsException(sentence, BAD_USAGE);
        });
    }
}
