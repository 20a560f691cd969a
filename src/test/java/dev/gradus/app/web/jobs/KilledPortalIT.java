package dev.gradus.app.web.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gradus.app.web.PackagedPortal;
import dev.gradus.app.web.Portal;
import dev.gradus.engine.pack.ContentReader;
import dev.gradus.exercises.activations.SigmoidDerivative;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledPortalIT {
    @TempDir
    Path home;

    @AfterEach
    void forgetPort() {
        RestAssured.reset();
    }

    @Test
    void gradesAfterTheRestartWhatItHadAcknowledged() throws Exception {
        Path barrier = Files.createFile(home.resolve("barrier"));
        String skeleton = new ContentReader(SigmoidDerivative.class).source("practice.MySigmoidDerivative");
        String running;
        String waiting;
        PackagedPortal first =
                PackagedPortal.start(home, "-Dgradus.jobs.parallel=1", "-Dgradus.jobs.barrier=" + barrier);
        try {
            RestAssured.port = first.port();
            running = Portal.handIn(skeleton);
            await().atMost(Duration.ofSeconds(60)).until(() -> status(running).equals("running"));
            waiting = Portal.handIn(skeleton + "\n// another\n");
            assertThat(status(waiting)).isEqualTo("queued");
        } finally {
            first.kill();
        }
        Files.delete(barrier);

        try (PackagedPortal second = PackagedPortal.start(home)) {
            RestAssured.port = second.port();
            assertThat(Portal.graded(running).getString("verdict")).isEqualTo("failed");
            assertThat(Portal.graded(waiting).getString("verdict")).isEqualTo("failed");
        }

        Jdbi database = Jdbi.create("jdbc:h2:file:" + home.resolve("portal"));
        assertThat(count(database, "select count(*) from reports")).isEqualTo(2);
        assertThat(count(database, "select count(*) from submissions where status = 'DONE'"))
                .isEqualTo(2);
        assertThat(count(database, "select count(*) from scheduled_tasks")).isZero();
        assertThat(count(database, "select max(attempts) from submissions")).isEqualTo(2);
    }

    private static String status(String id) {
        return RestAssured.get("/api/submissions/" + id).path("status");
    }

    private static int count(Jdbi database, String query) {
        return database.withHandle(
                handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }
}
