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
 * How large a body may be: small everywhere, but for the archive of a class and an export that is imported. A body that does not say its length beforehand
 * is counted while it is read.
 */
@ApplicationScoped
class BodyLimit {
    private static final Pattern ARCHIVES = Pattern.compile("(/api)?/instructor/exercises/[^/]+/classes/?");
    private static final Pattern IMPORTS = Pattern.compile("/api/import|/progress/data");
    private static final long SMALL = 1 << 20;

    private final long archive;
    private final long export;

    @Inject
    BodyLimit(
            @ConfigProperty(name = "gradus.limits.archive") MemorySize archive,
            @ConfigProperty(name = "gradus.limits.import") MemorySize export) {
        this.archive = archive.asLongValue();
        this.export = export.asLongValue();
    }

    /** Why a body is turned away. */
    record Objection(int status, String title, String sentence) {}

    /** Judges by the head of the request; empty when the body may come. */
    Optional<Objection> objection(RoutingContext context) {
        Allowed allowed = allowed(context);
        return declaredLength(context.request()) <= allowed.bytes()
                ? Optional.empty()
                : Optional.of(allowed.tooLarge());
    }

    /** Counts a body that may come and does not say its length; calls when there is too much of it. */
    void watch(RoutingContext context, Consumer<Objection> exceeded) {
        if (context.request().getHeader("Transfer-Encoding") != null) {
            Allowed allowed = allowed(context);
            BodyCounter.watch(
                    context.request().connection(), allowed.bytes(), () -> exceeded.accept(allowed.tooLarge()));
        }
    }

    private Allowed allowed(RoutingContext context) {
        String path = context.normalizedPath();
        if (ARCHIVES.matcher(path).matches()) {
            return new Allowed(
                    archive,
                    "The archive has more than " + (archive >> 20)
                            + " MB. Split it, or grade it with gradus grade, which has no such limit.");
        }
        if (IMPORTS.matcher(path).matches()) {
            return new Allowed(
                    export, "The file has more than " + (export >> 20) + " MB, more than an export may have.");
        }
        return new Allowed(
                SMALL,
                "What you sent has more than " + SMALL / 1024
                        + " KB. A source may have 256 KB. Go back: what you typed is still there.");
    }

    /** How many bytes may come, and what is said of more. */
    private record Allowed(long bytes, String sentence) {
        Objection tooLarge() {
            return new Objection(413, "Too large", sentence);
        }
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
