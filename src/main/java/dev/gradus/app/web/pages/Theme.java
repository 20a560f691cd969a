package dev.gradus.app.web.pages;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;

/** Whether this browser wants light or dark pages, whatever its system says. A cookie keeps it: it is about a screen. */
@ApplicationScoped
@Named("theme")
public class Theme {
    static final String COOKIE = "gradus-theme";
    /** What a person can choose beside what the system says. */
    static final Set<String> CHOICES = Set.of("light", "dark");

    private final CurrentVertxRequest request;

    @Inject
    Theme(CurrentVertxRequest request) {
        this.request = request;
    }

    /** {@code light}, {@code dark}, or {@code system}. */
    public String chosen() {
        if (!Arc.container().requestContext().isActive()) {
            return "system";
        }
        return Optional.ofNullable(request.getCurrent())
                .map(context -> context.request().getCookie(COOKIE))
                .map(Cookie::getValue)
                .filter(CHOICES::contains)
                .orElse("system");
    }
}
