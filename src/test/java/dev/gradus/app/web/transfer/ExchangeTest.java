package dev.gradus.app.web.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gradus.app.cli.Program;
import dev.gradus.app.web.Portal;
import dev.gradus.app.web.storage.SetClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line's quiz, push and pull beside a running portal. */
@QuarkusTest
class ExchangeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    private static final String QUIZ = "An answer ∂\n.\n1 3\n";

    @Inject
    TransferTable table;

    @Inject
    SetClock portalClock;

    @TempDir
    Path home;

    private Clock clock;

    @BeforeEach
    void clear() {
        table.clear();
        day(TODAY);
    }

    @AfterEach
    void release() {
        table.clear();
        portalClock.release();
    }

    /** It is noon of this day here and there. */
    private void day(LocalDate day) {
        clock = Clock.fixed(day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());
        portalClock.set(clock.instant());
    }

    private Program.Result run(String input, String... arguments) {
        Program.Result result = Program.run(home, clock, input, arguments);
        assertThat(result.code()).as(result.err()).isZero();
        return result;
    }

    private Program.Result push() {
        return run("", "push", "--url", Portal.origin());
    }

    private Program.Result pull() {
        return run("", "pull", "--url", Portal.origin());
    }

    private static ObjectNode export() throws IOException {
        ObjectNode export =
                (ObjectNode) JSON.readTree(given().get("/api/export").asByteArray());
        export.remove("exportedAt");
        return export;
    }

    private JsonNode file() throws IOException {
        return JSON.readTree(home.resolve("practice.json").toFile());
    }

    private static String firstDue() {
        return given().get("/api/reviews/due").path("due[0].id");
    }

    private static void review(String question, String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/questions/" + question + "/reviews")
                .then()
                .statusCode(201);
    }

    @Test
    void theQuizRecordsWhatThePortalRecordsForTheSameAnswers() throws IOException {
        for (String[] answer : new String[][] {{"k", "knew"}, {"m", "missed"}, {"k", "knew"}}) {
            String question = firstDue();
            run(QUIZ + answer[0] + "\n", "quiz");
            review(question, "{\"recall\":\"" + answer[1] + "\",\"points\":[0,2],\"answer\":\"An answer ∂\"}");
            day(TODAY.plusDays(3));
        }
        ObjectNode there = export();
        there.get("reviews").forEach(review -> ((ObjectNode) review).remove("id"));
        ObjectNode here = (ObjectNode) file();
        here.get("reviews").forEach(review -> ((ObjectNode) review).remove("id"));

        assertThat(here.get("reviews")).hasSize(3).isEqualTo(there.get("reviews"));
        assertThat(here.get("questionStates")).containsExactlyInAnyOrderElementsOf(there.get("questionStates"));
        assertThat(JSON.readTree(run("", "quiz", "--json").out()))
                .isEqualTo(JSON.readTree(given().get("/api/reviews/due").asString()));
    }

    @Test
    void pushesWhatIsHereAndASecondTimeNothing() throws IOException {
        run(QUIZ + "k\n", "quiz");
        assertThat(push().out()).contains("1 reviews, 1 questions in review. There already: nothing.");
        ObjectNode after = export();
        assertThat(after.get("reviews")).isEqualTo(file().get("reviews"));
        assertThat(after.get("questionStates")).isEqualTo(file().get("questionStates"));

        assertThat(push().out()).contains("New at " + Portal.origin() + ": nothing.");
        assertThat(export()).isEqualTo(after);
    }

    @Test
    void pullsWhatIsThereAndASecondTimeNothing() throws IOException {
        Portal.graded(Portal.handIn("// fail\nclass A {}"));
        review(firstDue(), "{\"recall\":\"knew\"}");
        given().contentType(ContentType.JSON)
                .body("{\"interview\":null,\"newPerDay\":7}")
                .put("/api/reviews/plan");
        assertThat(pull().out()).contains("1 submissions", "1 reviews", "1 plan of the review");
        String first = Files.readString(home.resolve("practice.json"));

        assertThat(pull().out()).contains("New from " + Portal.origin() + ": nothing.");
        assertThat(home.resolve("practice.json")).hasContent(first);
        ObjectNode there = export();
        table.clear();
        push();
        ObjectNode back = export();
        assertThat(back.get("reviews")).isEqualTo(there.get("reviews"));
        assertThat(back.get("plan")).isEqualTo(there.get("plan"));
        assertThat(back.get("submissions").get(0).get("report"))
                .isEqualTo(there.get("submissions").get(0).get("report"));
    }

    @Test
    void joinsBothSidesAndTheLaterReviewOfAQuestionSaysWhenItIsDue() throws IOException {
        String question = firstDue();
        run(QUIZ + "m\n", "quiz");
        push();
        day(TODAY.plusDays(1));
        review(question, "{\"recall\":\"knew\"}");
        pull();
        assertThat(file().get("reviews")).hasSize(2);
        assertThat(file().get("questionStates")).isEqualTo(export().get("questionStates"));

        day(TODAY.plusDays(9));
        assertThat(firstDue()).isEqualTo(question);
        run(QUIZ + "k\n", "quiz");
        push();
        assertThat(export().get("reviews")).hasSize(3);
        assertThat(export().get("questionStates")).hasSize(1).isEqualTo(file().get("questionStates"));
        assertThat(pull().out()).contains(": nothing.");
        assertThat(push().out()).contains(": nothing.");
    }

    @Test
    void aPortalImportsTheFileAsItIs() throws IOException {
        run(QUIZ + "k\n", "quiz");
        given().contentType(ContentType.JSON)
                .body(Files.readAllBytes(home.resolve("practice.json")))
                .post("/api/import")
                .then()
                .statusCode(200);
        assertThat(export().get("reviews")).isEqualTo(file().get("reviews"));
    }
}
