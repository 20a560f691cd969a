package dev.gradus.app.web.interview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InterviewApiTest {
    @Inject
    InterviewTable table;

    @BeforeEach
    void clear() {
        table.clear();
    }

    @AfterEach
    void letGo() {
        table.letGo();
    }

    @Test
    void walksThroughAnInterview() {
        String at = begin("{\"minutes\":10,\"level\":\"easy\"}");
        table.after(30);
        given().contentType(ContentType.JSON)
                .body("{\"answer\":\"written\"}")
                .put(at + "/items/0/answer")
                .then()
                .statusCode(200)
                .body("phase", equalTo("running"))
                .body("leftMillis", equalTo(570_000))
                .body("itemLeftMillis", equalTo(90_000));
        step(at, "{\"step\":\"done\"}").then().statusCode(200).body("current", equalTo(1));
        step(at, "{\"step\":\"go\",\"item\":3}").then().body("current", equalTo(3));
        step(at, "{\"step\":\"pause\"}").then().body("phase", equalTo("paused"));
        step(at, "{\"step\":\"done\"}").then().statusCode(409);
        step(at, "{\"step\":\"resume\"}").then().body("phase", equalTo("running"));
        given().get(at + "/report").then().statusCode(409);
        step(at, "{\"step\":\"end\"}").then().body("phase", equalTo("assessing"));
        ticks(at, 0, "{\"points\":[0]}").then().statusCode(200).body("items[0].points", hasItem(0));
        ticks(at, 0, "{\"points\":[55]}").then().statusCode(422);
        ticks(at, 2, "{\"points\":[0]}").then().statusCode(404);
        step(at, "{\"step\":\"close\"}").then().body("phase", equalTo("done"));
        given().get(at + "/report").then().statusCode(200).body("levels.easy.reached", equalTo(3));
        given().contentType(ContentType.JSON)
                .body("{\"recalls\":{\"0\":\"knew\"}}")
                .post(at + "/reviews")
                .then()
                .statusCode(200)
                .body("items[0].reviewed", equalTo("knew"))
                .body("items[1].reviewed", nullValue());
        given().contentType(ContentType.JSON)
                .body("{\"answer\":\"more\"}")
                .put(at + "/items/0/answer")
                .then()
                .statusCode(409);
    }

    @Test
    void isTheSameInterviewForTheSameKey() {
        String once = begin("{\"minutes\":10}", "one");
        assertThat(begin("{\"minutes\":10}", "one")).isEqualTo(once);
        assertThat(begin("{\"minutes\":10}", "two")).isNotEqualTo(once);
    }

    @Test
    void namesTheFieldsThatBreakARule() {
        post("{\"minutes\":9}", "k1").then().statusCode(400).body("violations[0].field", equalTo("minutes"));
        post("{\"minutes\":181}", "k2").then().statusCode(400);
        post("{}", "k3").then().statusCode(400);
        post("{\"minutes\":30,\"level\":\"cruel\"}", "k4").then().statusCode(400);
        post("{\"minutes\":30,\"topics\":[\"nothing\"]}", "k5").then().statusCode(422);
        String at = begin("{\"minutes\":10}");
        step(at, "{}").then().statusCode(400);
        step(at, "{\"step\":\"go\"}").then().statusCode(404);
        step(at, "{\"step\":\"go\",\"item\":500}").then().statusCode(404);
        given().contentType(ContentType.JSON)
                .body("{\"answer\":\"" + "x".repeat(20_001) + "\"}")
                .put(at + "/items/0/answer")
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON)
                .body("{\"answer\":null}")
                .put(at + "/items/0/answer")
                .then()
                .statusCode(400);
    }

    private static String begin(String body) {
        return begin(body, java.util.UUID.randomUUID().toString());
    }

    private static String begin(String body, String key) {
        return "/api/interviews/"
                + post(body, key).then().statusCode(201).extract().path("id");
    }

    private static Response post(String body, String key) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/interviews");
    }

    private static Response step(String at, String body) {
        return given().contentType(ContentType.JSON).body(body).post(at + "/steps");
    }

    private static Response ticks(String at, int item, String body) {
        return given().contentType(ContentType.JSON).body(body).put(at + "/items/" + item + "/assessment");
    }
}
