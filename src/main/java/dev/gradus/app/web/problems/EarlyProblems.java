package dev.gradus.app.web.problems;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Answers requests that are turned away before any resource sees them. */
@ApplicationScoped
public class EarlyProblems {
    private final ProblemResponses responses;

    @Inject
    EarlyProblems(ProblemResponses responses) {
        this.responses = responses;
    }

    public void answer(RoutingContext context, int status, String title, String detail) {
        Problem problem = Problem.of(status, title, detail);
        boolean forPrograms = ProblemResponses.isForPrograms(context.normalizedPath());
        context.response()
                .setStatusCode(status)
                .putHeader("Connection", "close")
                .putHeader("Content-Type", forPrograms ? Problem.MEDIA_TYPE : "text/html;charset=UTF-8")
                .end(forPrograms ? responses.document(problem) : responses.page(problem));
    }
}
