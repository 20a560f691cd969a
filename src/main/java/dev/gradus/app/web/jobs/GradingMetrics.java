package dev.gradus.app.web.jobs;

import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** What the queue and the grader do, as numbers. Labels have the values that the catalogue and the verdicts have. */
@ApplicationScoped
class GradingMetrics {
    private static final String UNKNOWN = "not-installed";

    private final MeterRegistry registry;
    private final Catalogue catalogue;
    private final Jdbi jdbi;
    private final Clock clock;
    private final Counter restarts;
    private final Counter faults;

    @Inject
    GradingMetrics(MeterRegistry registry, Catalogue catalogue, Jdbi jdbi, Clock clock) {
        this.registry = registry;
        this.catalogue = catalogue;
        this.jdbi = jdbi;
        this.clock = clock;
        this.restarts = Counter.builder("gradus.runner.restarts")
                .description("Processes of submissions that were started again after a check that cost them")
                .register(registry);
        this.faults = Counter.builder("gradus.grader.faults")
                .description("Gradings that failed by a fault of the grader, each attempt counted")
                .register(registry);
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder("gradus.queue.length", this, GradingMetrics::waiting)
                .description("Submissions that wait to be graded")
                .register(registry);
    }

    /** A grading begins. */
    void begun(Claim claim) {
        if (claim.attempt() == 1) {
            Timer.builder("gradus.queue.wait")
                    .description("From the moment that a submission was stored until its grading began")
                    .tag("lane", claim.classWork().isPresent() ? "class" : "single")
                    .register(registry)
                    .record(Duration.between(claim.submittedAt(), Instant.now(clock)));
        }
    }

    /** A grading ended with a report. */
    void ended(Claim claim, Report report, Duration duration) {
        Timer.builder("gradus.grading")
                .description("How long gradings take, from the claim to the report")
                .tag("exercise", catalogue.find(claim.exercise()).isPresent() ? claim.exercise() : UNKNOWN)
                .tag("verdict", report.verdict().id())
                .register(registry)
                .record(duration);
        if (report.verdict() == Verdict.GRADER_FAULT) {
            faults.increment();
        }
    }

    /** An attempt ended without a report. */
    void failed() {
        faults.increment();
    }

    void restarted(int times) {
        restarts.increment(times);
    }

    private double waiting() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from submissions where status = 'QUEUED'")
                .mapTo(Integer.class)
                .one());
    }
}
