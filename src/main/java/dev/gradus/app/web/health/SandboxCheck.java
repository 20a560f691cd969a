package dev.gradus.app.web.health;

import dev.gradus.app.web.jobs.GraderState;
import dev.gradus.app.web.jobs.WarmGrader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the engine grades; says what holds the submissions. */
@Readiness
@ApplicationScoped
class SandboxCheck implements HealthCheck {
    private final WarmGrader grader;

    @Inject
    SandboxCheck(WarmGrader grader) {
        this.grader = grader;
    }

    @Override
    public HealthCheckResponse call() {
        GraderState state = grader.state();
        return HealthCheckResponse.named("grader")
                .status(state instanceof GraderState.Ready)
                .withData("sandbox", state.words())
                .build();
    }
}
