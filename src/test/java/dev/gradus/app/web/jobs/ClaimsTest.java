package dev.gradus.app.web.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.submissions.Kind;
import dev.gradus.app.web.Portal;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimsTest {
    @Inject
    Claims claims;

    @Inject
    GradingJobs jobs;

    @Inject
    FakeGrader grader;

    @Inject
    Jdbi jdbi;

    @Test
    void refusesTheVerdictOfWhoWokeLate() {
        UUID submission = UUID.fromString(Portal.handIn("// hold claims\nclass A {}"));
        org.awaitility.Awaitility.await().until(() -> attempts(submission) == 1);
        Claim late = new Claim(submission, Portal.EXERCISE, Kind.SUBMIT, 1, Instant.EPOCH, Optional.empty());
        Claim current = claims.claim(slot(submission)).orElseThrow();
        assertThat(current.submission()).isEqualTo(submission);
        assertThat(current.attempt()).isEqualTo(2);
        assertThat(claims.finish(late, FaultReport.of(Portal.EXERCISE, "T", "late", Instant.EPOCH)))
                .isFalse();
        assertThat(claims.finish(current, FaultReport.of(Portal.EXERCISE, "T", "in time", Instant.EPOCH)))
                .isTrue();
        assertThat(claims.finish(current, FaultReport.of(Portal.EXERCISE, "T", "again", Instant.EPOCH)))
                .isFalse();
        assertThat(claims.claim("another job")).as("nothing waits").isEmpty();
        grader.release("claims");
        assertThat(Portal.graded(submission.toString()).getString("headline")).isEqualTo("in time");
    }

    @Test
    void adoptsWhatAJobHadClaimedThatIsNoMore() {
        String submission = Portal.handIn("// pass\nclass Orphan {}");
        Portal.graded(submission);
        UUID id = UUID.fromString(submission);
        jdbi.useTransaction(handle -> {
            handle.execute("delete from report_mistakes where submission_id = ?", id);
            handle.execute("delete from reports where submission_id = ?", id);
            handle.execute("update submissions set status = 'RUNNING', slot = 'a job that is gone' where id = ?", id);
        });

        jobs.adoptOrphans();
        jobs.committed();

        assertThat(Portal.graded(submission).getString("verdict")).isEqualTo("passed");
        assertThat(attempts(id)).isEqualTo(2);
    }

    private String slot(UUID submission) {
        return jdbi.withHandle(handle -> handle.createQuery("select slot from submissions where id = :id")
                .bind("id", submission)
                .mapTo(String.class)
                .one());
    }

    private int attempts(UUID submission) {
        return jdbi.withHandle(handle -> handle.createQuery("select attempts from submissions where id = :id")
                .bind("id", submission)
                .mapTo(Integer.class)
                .one());
    }
}
