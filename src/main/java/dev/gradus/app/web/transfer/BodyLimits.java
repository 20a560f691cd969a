package dev.gradus.app.web.transfer;

import dev.gradus.app.web.problems.EarlyProblems;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets large bodies in where exports are imported and nowhere else. One that does not say how long it is is cut off while it
 * is read; the files of a form sent so may reach the larger limit, on disk and for as long as the request lasts.
 */
@ApplicationScoped
class BodyLimits {
    /** After Quarkus has set its own limit. */
    private static final int LAST = 1;

    private static final Set<String> IMPORTS = Set.of("/api/import", "/progress/data");

    private final EarlyProblems problems;
    private final long largest;
    private final long largestImport;

    @Inject
    BodyLimits(
            EarlyProblems problems,
            @ConfigProperty(name = "gradus.http.largest-body") MemorySize largest,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestImport) {
        this.problems = problems;
        this.largest = largest.asLongValue();
        this.largestImport = largestImport.asLongValue();
    }

    /** The largest export that is taken, in bytes. */
    long largestImport() {
        return largestImport;
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, LAST);
    }

    private void limit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (IMPORTS.contains(context.normalizedPath())) {
            context.next();
        } else if (declaredLength(request) > largest) {
            problems.answer(
                    context,
                    413,
                    "Too large",
                    "What you sent has more than " + largest / 1024
                            + " KB. A source may have 256 KB. Go back: what you typed is still there.");
        } else {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, largest);
            context.next();
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
