package dev.gradus.app.web.security;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How large a body may be: small everywhere, but for the archive of a class. A body that does not say its length beforehand
 * is counted while it is read.
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

    /** Judges by the head of the request; empty when the body may come. */
    Optional<Objection> objection(RoutingContext context) {
        long most = most(context);
        return declaredLength(context.request()) <= most ? Optional.empty() : Optional.of(tooLarge(most));
    }

    /** Counts a body that may come and does not say its length; calls when there is too much of it. */
    void watch(RoutingContext context, Consumer<Objection> exceeded) {
        if (context.request().getHeader("Transfer-Encoding") != null) {
            long most = most(context);
            BodyCounter.watch(context.request().connection(), most, () -> exceeded.accept(tooLarge(most)));
        }
    }

    private long most(RoutingContext context) {
        return ARCHIVES.matcher(context.normalizedPath()).matches() ? archive : SMALL;
    }

    private static Objection tooLarge(long most) {
        return new Objection(
                413,
                "Too large",
                most > SMALL
                        ? "The archive has more than " + (most >> 20)
                                + " MB. Split it, or grade it with gradus grade, which has no such limit."
                        : "What you sent has more than " + SMALL / 1024
                                + " KB. A source may have 256 KB. Go back: what you typed is still there.");
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
