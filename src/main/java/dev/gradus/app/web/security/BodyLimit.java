package dev.gradus.app.web.security;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How large a body may be: small everywhere, but for the archive of a class. A body that does not say its size beforehand
 * is taken only where archives are, where it is counted while it is read.
 */
@ApplicationScoped
class BodyLimit {
    private static final Pattern ARCHIVES = Pattern.compile("(/api)?/instructor/exercises/[^/]+/classes/?");
    private static final long SMALL = 1 << 20;

    private final long archive;

    @Inject
    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.archive = largest.asLongValue();
    }

    /** Why a body is turned away. */
    record Objection(int status, String title, String sentence) {}

    /** Judges by the head of the request alone; empty when the body may come. */
    Optional<Objection> objection(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean takesArchives = ARCHIVES.matcher(context.normalizedPath()).matches();
        if (request.getHeader("Transfer-Encoding") != null && !takesArchives) {
            return Optional.of(new Objection(
                    411, "Length required", "Say how long the body is: send it whole, with a Content-Length."));
        }
        if (declaredLength(request) <= (takesArchives ? archive : SMALL)) {
            return Optional.empty();
        }
        return Optional.of(new Objection(
                413,
                "Too large",
                takesArchives
                        ? "The archive has more than " + (archive >> 20)
                                + " MB. Split it, or grade it with gradus grade, which has no such limit."
                        : "What you sent has more than " + SMALL / 1024
                                + " KB. A source may have 256 KB. Go back: what you typed is still there."));
    }

    private static long declaredLength(HttpServerRequest request) {
        try {
            return Long.parseLong(
                    Optional.ofNullable(request.getHeader("Content-Length")).orElse("0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
