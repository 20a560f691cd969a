package dev.gradus.app.web.security;

import dev.gradus.app.web.problems.EarlyProblems;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Turns away, before anything else sees it, what a page of another site could have sent: requests to a name that is not
 * ours (DNS rebinding), and requests from another origin.
 */
@ApplicationScoped
class RequestGuard {
    private static final int FIRST = 10_000;
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    /** Types that no form can send. */
    private static final Set<String> PROGRAM_TYPES = Set.of("application/json", "application/zip", "application/gzip");

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final EarlyProblems problems;
    private final BodyLimit bodies;
    private final OwnOrigins origins;
    private final boolean secure;

    @Inject
    RequestGuard(EarlyProblems problems, BodyLimit bodies, AccessSettings access) {
        this.problems = problems;
        this.bodies = bodies;
        this.origins = new OwnOrigins(access.url());
        this.secure = access.isSecure();
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, FIRST);
    }

    private void guard(RoutingContext context) {
        SecurityHeaders.add(context, secure);
        HttpServerRequest request = context.request();
        int port = request.localAddress().port();
        if (!isOurs(request, port)) {
            problems.answer(context, 421, "Not here", "This portal answers to " + origins.words(port) + " only.");
        } else if (!isFromOurPages(request, port)) {
            problems.answer(
                    context, 403, "Refused", "This request comes from a page that is not this portal's. Open it here.");
        } else {
            bodies.objection(context).ifPresentOrElse(objection -> refuse(context, objection), () -> {
                bodies.watch(context, objection -> cutOff(context, objection));
                context.next();
            });
        }
    }

    private void refuse(RoutingContext context, BodyLimit.Objection objection) {
        problems.answer(context, objection.status(), objection.title(), objection.sentence());
    }

    private void cutOff(RoutingContext context, BodyLimit.Objection objection) {
        if (!context.response().headWritten()) {
            refuse(context, objection);
        }
        context.request().connection().close();
    }

    private boolean isOurs(HttpServerRequest request, int port) {
        List<String> hosts = request.headers().getAll("Host");
        String host = hosts.size() == 1 ? hosts.get(0).toLowerCase(Locale.ROOT) : "";
        return origins.hasHost(host, port);
    }

    private boolean isFromOurPages(HttpServerRequest request, int port) {
        Optional<String> origin = Optional.ofNullable(request.getHeader("Origin"));
        if (origin.isPresent()) {
            return origins.hasOrigin(origin.get().toLowerCase(Locale.ROOT), port);
        }
        if (SAFE.contains(request.method())) {
            return true;
        }
        Optional<String> site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
        // A browser that sends neither header still asks first before it sends such a request to another origin.
        return site.map(OWN_SITES::contains).orElseGet(() -> isForPrograms(request));
    }

    private static boolean isForPrograms(HttpServerRequest request) {
        if (request.method() != HttpMethod.POST || request.headers().contains("Authorization")) {
            return true;
        }
        String type = request.getHeader("Content-Type");
        return type != null
                && PROGRAM_TYPES.contains(
                        type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip());
    }
}
