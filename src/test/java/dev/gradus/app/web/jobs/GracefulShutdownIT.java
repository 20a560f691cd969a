package dev.gradus.app.web.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gradus.app.web.PackagedPortal;
import dev.gradus.app.web.Portal;
import dev.gradus.engine.pack.ContentReader;
import dev.gradus.exercises.activations.SigmoidDerivative;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program is told to end, as a service manager does. */
class GracefulShutdownIT {
    @TempDir
    Path home;

    @AfterEach
    void forgetPort() {
        RestAssured.reset();
    }

    @Test
    void saysThatItIsNotReadyThenLetsRequestsAndGradingsEndAndKeepsTheRest() throws Exception {
        Path barrier = home.resolve("barrier");
        String skeleton = new ContentReader(SigmoidDerivative.class).source("practice.MySigmoidDerivative");
        String running;
        String waiting;
        PackagedPortal first = PackagedPortal.start(
                home,
                "-Dgradus.jobs.parallel=1",
                "-Dgradus.jobs.barrier=" + barrier,
                "-Dgradus.jobs.shutdown-wait=60s",
                "-Dquarkus.shutdown.delay=2S",
                "-Dquarkus.shutdown.timeout=60S",
                "-Dquarkus.log.console.json.enabled=true",
                "-Dquarkus.log.category.\"dev.gradus\".level=DEBUG");
        try {
            RestAssured.port = first.port();
            String early = Portal.handIn(skeleton + "\n// early\n");
            Portal.graded(early);
            await().untilAsserted(() -> assertThat(first.output().lines())
                    .as("logged as JSON, with the submission")
                    .anyMatch(line ->
                            line.startsWith("{") && line.contains("\"mdc\":{\"submission\":\"" + early + "\"}")));
            Files.createFile(barrier);
            running = Portal.handIn(skeleton);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> "running"
                            .equals(RestAssured.get("/api/submissions/" + running)
                                    .path("status")));
            waiting = Portal.handIn(skeleton + "\n// another\n");
            CompletableFuture<HttpResponse<String>> inFlight = get(first, "/api/submissions/" + running + "?wait=30");
            assertThat(get(first, "/q/health/ready").get().statusCode()).isEqualTo(200);
            first.terminate();
            await().pollInterval(Duration.ofMillis(50))
                    .until(() -> get(first, "/q/health/ready").get().statusCode() == 503);
            assertThat(first.isRunning()).isTrue();
            Files.delete(barrier);
            HttpResponse<String> answer = inFlight.get();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"verdict\":\"failed\"");
            first.waitForEnd();
        } finally {
            first.kill();
        }
        try (PackagedPortal second = PackagedPortal.start(home)) {
            RestAssured.port = second.port();
            assertThat(Portal.graded(running).getString("verdict")).isEqualTo("failed");
            assertThat(Portal.graded(waiting).getString("verdict")).isEqualTo("failed");
        }
        Jdbi database = Jdbi.create("jdbc:h2:file:" + home.resolve("portal"));
        int attempts = database.withHandle(handle -> handle.createQuery("select max(attempts) from submissions")
                .mapTo(Integer.class)
                .one());
        assertThat(attempts).as("nothing was begun twice").isEqualTo(1);
    }

    private static CompletableFuture<HttpResponse<String>> get(PackagedPortal portal, String path) {
        return HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(URI.create(portal.address() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
