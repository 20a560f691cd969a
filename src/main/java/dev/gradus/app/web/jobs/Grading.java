package dev.gradus.app.web.jobs;

import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.submissions.Reproduction;
import dev.gradus.app.web.submissions.SubmissionStore;
import dev.gradus.engine.GradingRequest;
import dev.gradus.engine.cage.Limits;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.report.Report;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Grades one queued submission and records its verdict. */
@ApplicationScoped
class Grading {
    private static final Logger LOG = Logger.getLogger(Grading.class);
    /** Names the submission in everything that is logged while it is graded. */
    private static final String SUBMISSION = "submission";

    private final Claims claims;
    private final SubmissionStore submissions;
    private final Catalogue catalogue;
    private final WarmGrader grader;
    private final LiveProgress progress;
    private final GradingMetrics metrics;
    private final JobSettings settings;
    private final Clock clock;

    @Inject
    Grading(
            Claims claims,
            SubmissionStore submissions,
            Catalogue catalogue,
            WarmGrader grader,
            LiveProgress progress,
            GradingMetrics metrics,
            JobSettings settings,
            Clock clock) {
        this.claims = claims;
        this.submissions = submissions;
        this.catalogue = catalogue;
        this.grader = grader;
        this.progress = progress;
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Leaves the submission whose turn it is graded, or queued again and throws so that it is tried later.
     *
     * @param slot id of the job that does it
     */
    void grade(String slot) {
        Optional<Claim> claimed = claims.claim(slot);
        if (claimed.isEmpty()) {
            return;
        }
        Claim claim = claimed.get();
        UUID submission = claim.submission();
        MDC.put(SUBMISSION, submission.toString());
        try {
            metrics.begun(claim);
            Report report = measured(claim);
            if (!claims.finish(claim, report)) {
                LOG.warnf("Submission %s was claimed anew while it was graded; this verdict is dropped", submission);
            }
        } catch (RuntimeException | LinkageError e) {
            metrics.failed();
            if (claim.attempt() < settings.attempts()) {
                LOG.errorf(e, "Failed to grade submission %s (attempt %d); trying again", submission, claim.attempt());
                claims.release(claim);
                throw e;
            }
            LOG.errorf(e, "Failed to grade submission %s %d times", submission, claim.attempt());
            claims.finish(claim, fault(claim, "The grader failed: " + e.getMessage()));
        } finally {
            progress.ended(submission);
            MDC.remove(SUBMISSION);
        }
    }

    private Report measured(Claim claim) {
        long begin = System.nanoTime();
        Report report = report(claim);
        Duration duration = Duration.ofNanos(System.nanoTime() - begin);
        metrics.ended(claim, report, duration);
        LOG.debugf("Graded: %s, in %d ms", report.verdict().id(), duration.toMillis());
        return report;
    }

    private Report report(Claim claim) {
        // An attempt that ended with the whole process left no exception to count.
        if (claim.attempt() > settings.attempts()) {
            return fault(claim, "The portal ended " + settings.attempts() + " times while it graded this submission.");
        }
        Optional<Exercise> exercise = catalogue.exercise(claim.exercise());
        if (exercise.isEmpty()) {
            return fault(claim, "The exercise '" + claim.exercise() + "' is not installed any more.");
        }
        waitForBarrier();
        Optional<String> objection = claim.classWork().flatMap(othersCode -> grader.objectionToOtherPeoplesCode());
        if (objection.isPresent()) {
            return fault(claim, objection.get());
        }
        return grader.get()
                .grade(request(claim, exercise.get()), progress.begin(claim.submission(), metrics::restarted));
    }

    private GradingRequest request(Claim claim, Exercise exercise) {
        return new GradingRequest(
                exercise,
                submissions.sources(claim.submission()),
                claim.classWork().map(Claim.ClassWork::seed).orElse(Reproduction.SEED),
                Limits.DEFAULT,
                claim.classWork().map(Claim.ClassWork::owner),
                claim.kind().scope());
    }

    private Report fault(Claim claim, String headline) {
        return FaultReport.of(claim.exercise(), catalogue.title(claim.exercise()), headline, Instant.now(clock))
                .withPerson(claim.classWork().map(Claim.ClassWork::owner));
    }

    private void waitForBarrier() {
        settings.barrier().ifPresent(barrier -> {
            try {
                while (Files.exists(barrier)) {
                    Thread.sleep(20);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted before grading", e);
            }
        });
    }
}
