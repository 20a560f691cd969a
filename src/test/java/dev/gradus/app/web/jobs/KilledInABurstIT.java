package dev.gradus.app.web.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gradus.app.web.PackagedPortal;
import dev.gradus.app.web.Portal;
import dev.gradus.app.web.classes.ClassArchive;
import dev.gradus.app.web.storage.PostgresqlServer;
import dev.gradus.engine.pack.ContentReader;
import dev.gradus.exercises.activations.SigmoidDerivative;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged program is killed while several people hand in at once: after some acknowledgement, not after some time. */
class KilledInABurstIT {
    private static final int PEOPLE = 4;
    private static final int MOST = 30;
    private static final String SKELETON =
            new ContentReader(SigmoidDerivative.class).source("practice.MySigmoidDerivative");

    @TempDir
    Path home;

    @AfterEach
    void forgetPort() {
        RestAssured.reset();
    }

    /** One, or with {@code gradus.full} five. */
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Boolean.getBoolean("gradus.full") ? 5 : 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void recordsOneVerdictForEverySubmissionThatItAcknowledged(long seed) throws Exception {
        survives(Map.of(), "jdbc:h2:file:" + home.resolve("portal"), new Random(seed));
    }

    @Test
    void doesSoOnPostgresql() throws Exception {
        try (PostgresqlServer server = PostgresqlServer.start()) {
            survives(server.settings(), server.url(), new Random(3));
        }
    }

    private void survives(Map<String, String> database, String url, Random random) throws Exception {
        String[] settings = database.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        List<String> acknowledged = new ArrayList<>();
        PackagedPortal first = PackagedPortal.start(home, settings);
        try {
            acknowledged.addAll(burst(first, 1 + random.nextInt(MOST)));
        } finally {
            first.kill();
        }
        assertThat(acknowledged).isNotEmpty();
        try (PackagedPortal second = PackagedPortal.start(home, settings)) {
            RestAssured.port = second.port();
            for (String id : acknowledged) {
                assertThat(Portal.graded(id).getString("verdict")).as(id).isEqualTo("failed");
            }
            // What was stored and not acknowledged any more is graded too; jobs that found nothing are gone.
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> RestAssured.get("/q/metrics").asString().contains("gradus_queue_length 0.0"));
            RestAssured.get("/api/submissions?limit=200")
                    .jsonPath()
                    .getList("id", String.class)
                    .forEach(Portal::graded);
        }
        Jdbi stored = Jdbi.create(url);
        List<String> verdicts = stored.withHandle(handle -> handle.createQuery(
                        "select cast(submission_id as varchar(36)) from reports where verdict = 'FAILED'")
                .mapTo(String.class)
                .list());
        assertThat(verdicts).doesNotHaveDuplicates().containsAll(acknowledged);
        assertThat(count(stored, "select count(*) from submissions where class_upload_id is not null"))
                .as("the whole class or nothing of it")
                .isIn(0, 5);
        assertThat(count(stored, "select count(*) from submissions where status <> 'DONE'"))
                .isZero();
        assertThat(count(stored, "select count(*) from submissions"))
                .isEqualTo(count(stored, "select count(*) from reports"));
    }

    /** Hands in from several threads until the portal is killed; returns the ids of what it acknowledged. */
    private static Queue<String> burst(PackagedPortal portal, int last) throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicInteger sent = new AtomicInteger();
        CountDownLatch enough = new CountDownLatch(last);
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE + 1);
        for (int person = 0; person < PEOPLE; person++) {
            people.submit(() -> {
                HttpClient client = HttpClient.newHttpClient();
                while (true) {
                    acknowledged.add(handIn(client, portal, SKELETON + "// " + sent.incrementAndGet()));
                    enough.countDown();
                }
            });
        }
        people.submit(() -> uploadClass(portal));
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        portal.kill();
        people.shutdown();
        assertThat(people.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        return acknowledged;
    }

    /** The id, once it is acknowledged; an exception when the portal is gone. */
    private static String handIn(HttpClient client, PackagedPortal portal, String source) throws Exception {
        String escaped = source.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create(portal.address() + "/api/submissions"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"exercise\":\"sigmoid-derivative\",\"files\":"
                                + "[{\"name\":\"MySigmoidDerivative.java\",\"content\":\"" + escaped + "\"}]}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 202) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(response.body())
                .get("id")
                .asText();
    }

    private static String uploadClass(PackagedPortal portal) throws Exception {
        ClassArchive archive = new ClassArchive();
        for (int member = 0; member < 5; member++) {
            archive.with("Member " + member + "/MySigmoidDerivative.java", SKELETON + "// member " + member);
        }
        HttpResponse<byte[]> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        portal.address() + "/api/instructor/exercises/sigmoid-derivative/classes"))
                                .header("Content-Type", "application/zip")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(archive.zip()))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        return new String(response.body(), StandardCharsets.UTF_8).lines().collect(Collectors.joining());
    }

    private static int count(Jdbi database, String query) {
        return database.withHandle(
                handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }
}
