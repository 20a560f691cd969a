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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Turns away, before anything else sees it, what a page of another site could have sent: requests to a name that is not
 * ours (DNS rebinding), and requests from another origin.
 */
@ApplicationScoped
class RequestGuard {
    private static final int FIRST = 10_000;
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final EarlyProblems problems;
    private final OwnOrigins origins;
    private final boolean secure;
    private final long largestBody;

    @Inject
    RequestGuard(
            EarlyProblems problems,
            AccessSettings access,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size")
                    io.quarkus.runtime.configuration.MemorySize limit) {
        this.problems = problems;
        this.origins = new OwnOrigins(access.url());
        this.secure = access.isSecure();
        this.largestBody = limit.asLongValue();
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
        } else if (declaredLength(request) > largestBody) {
            problems.answer(
                    context,
                    413,
                    "Too large",
                    "What you sent has more than " + largestBody / 1024
                            + " KB. A source may have 256 KB. Go back: what you typed is still there.");
        } else {
            context.next();
        }
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
        // A browser that sends neither header still asks first before it sends JSON to another origin.
        return site.map(OWN_SITES::contains).orElseGet(() -> isJson(request));
    }

    private static boolean isJson(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
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
