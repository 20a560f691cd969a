package dev.gradus.app.web.jobs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gradus.app.submissions.Kind;
import dev.gradus.app.web.Portal;
import dev.gradus.app.web.submissions.HandIn;
import dev.gradus.app.web.submissions.StoredSubmission;
import dev.gradus.app.web.submissions.SubmissionQueries;
import dev.gradus.app.web.submissions.SubmissionStore;
import dev.gradus.engine.submission.SourceFile;
import dev.gradus.engine.submission.Submission;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FairQueueTest {
    private static final int FLOOD = 500;

    @Inject
    SubmissionStore store;

    @Inject
    SubmissionQueries queries;

    @Inject
    JobSettings settings;

    @Inject
    FakeGrader grader;

    @Inject
    Jdbi jdbi;

    @Test
    void startsAnotherPersonsSubmissionNextWhateverOneSends() {
        UUID flooding = person();
        UUID other = person();
        String hold = "flood-" + UUID.randomUUID();
        fillAllPlaces(hold);
        List<UUID> flood = new ArrayList<>();
        for (int i = 0; i < FLOOD; i++) {
            flood.add(store(flooding, "// pass\nclass A" + i + " {}"));
        }
        UUID first = store(other, "// pass\nclass B {}");
        UUID second = store(other, "// pass\nclass C {}");

        // The flood's first was there before and has the same turn; then they alternate.
        assertThat(ahead(flooding, flood.get(0))).isEqualTo(settings.threads());
        assertThat(ahead(other, first)).isEqualTo(settings.threads() + 1);
        assertThat(ahead(other, second)).isEqualTo(settings.threads() + 3);
        assertThat(ahead(flooding, flood.get(FLOOD - 1))).isEqualTo(settings.threads() + FLOOD + 1);

        grader.release(hold);
        await().atMost(Duration.ofSeconds(120)).until(() -> waiting(flooding) == 0);
        assertThat(startedBefore(first, flooding)).isLessThanOrEqualTo(1);
        assertThat(startedBefore(second, flooding)).isLessThanOrEqualTo(2);
    }

    @Test
    void startsSingleSubmissionsBeforeAClass() {
        String hold = "class-" + UUID.randomUUID();
        fillAllPlaces(hold);
        byte[] archive = new dev.gradus.app.web.classes.ClassArchive()
                .with("a/A.java", "// pass\nclass A {}")
                .with("b/B.java", "// pass\nclass B {}")
                .zip();
        String upload = given().contentType("application/zip")
                .body(archive)
                .post("/api/instructor/exercises/" + Portal.EXERCISE + "/classes")
                .path("id");
        UUID person = person();
        UUID single = store(person, "// pass\nclass C {}");
        assertThat(ahead(person, single)).isEqualTo(settings.threads());
        grader.release(hold);
        await().until(() -> given().get("/api/instructor/classes/" + upload).path("done"));
        assertThat(earlierThan(single, upload)).isZero();
    }

    private void fillAllPlaces(String hold) {
        UUID filling = person();
        for (int i = 0; i < settings.threads(); i++) {
            store(filling, "// hold " + hold + "\nclass H" + i + " {}");
        }
        await().until(() ->
                count("select count(*) from submissions where person_id = :id and status = 'RUNNING'", filling)
                        == settings.threads());
    }

    private UUID person() {
        UUID id = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into persons (id, name, created_at) values (:id, :name, current_timestamp)")
                .bind("id", id)
                .bind("name", id.toString())
                .execute());
        return id;
    }

    private UUID store(UUID person, String source) {
        return store.store(new HandIn(
                        person,
                        Portal.EXERCISE,
                        Kind.SUBMIT,
                        Submission.of(new SourceFile("A.java", source)),
                        Optional.empty()))
                .submission();
    }

    private int ahead(UUID person, UUID id) {
        StoredSubmission submission = queries.find(person, id).orElseThrow();
        return queries.ahead(submission);
    }

    private int waiting(UUID person) {
        return count("select count(*) from submissions where person_id = :id and status <> 'DONE'", person);
    }

    /** How many of a person's submissions were started before this one. */
    private int startedBefore(UUID id, UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from submissions theirs, submissions mine"
                        + " where mine.id = :id and theirs.person_id = :person and theirs.started_at < mine.started_at")
                .bind("id", id)
                .bind("person", person)
                .mapTo(Integer.class)
                .one());
    }

    private int earlierThan(UUID single, String upload) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from submissions c, submissions s"
                        + " where c.class_upload_id = :upload and s.id = :single and c.started_at < s.started_at")
                .bind("upload", UUID.fromString(upload))
                .bind("single", single)
                .mapTo(Integer.class)
                .one());
    }

    private int count(String query, UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(query).bind("id", id).mapTo(Integer.class).one());
    }
}
