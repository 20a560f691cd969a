package dev.gradus.app.web.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.web.Portal;
import dev.gradus.app.web.jobs.FakeGrader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest {
    @Inject
    FakeGrader grader;

    @Test
    void tellQueueGradingsRestartsAndFaults() {
        double graded = value("gradus_grading_seconds_count{exercise=\"sigmoid-derivative\",verdict=\"passed\"}");
        double waits = value("gradus_queue_wait_seconds_count{lane=\"single\"}");
        double faults = value("gradus_grader_faults_total");
        Portal.graded(Portal.handIn("// pass\nclass A {}\n// " + UUID.randomUUID()));
        Portal.graded(Portal.handIn("// throw\nclass A {}\n// " + UUID.randomUUID()));
        assertThat(value("gradus_grading_seconds_count{exercise=\"sigmoid-derivative\",verdict=\"passed\"}"))
                .isEqualTo(graded + 1);
        assertThat(value("gradus_queue_wait_seconds_count{lane=\"single\"}")).isEqualTo(waits + 2);
        assertThat(value("gradus_grader_faults_total")).isEqualTo(faults + 3);
        assertThat(value("gradus_runner_restarts_total")).isNotNegative();
    }

    @Test
    void tellHowManySubmissionsWait() {
        String hold = "metrics-" + UUID.randomUUID();
        List<String> held = new ArrayList<>();
        int places = Runtime.getRuntime().availableProcessors();
        for (int i = 0; i < places + 3; i++) {
            held.add(Portal.handIn("// hold " + hold + "\nclass A" + i + " {}"));
        }
        org.awaitility.Awaitility.await().until(() -> value("gradus_queue_length") == 3);
        grader.release(hold);
        held.forEach(Portal::graded);
        assertThat(value("gradus_queue_length")).isZero();
    }

    @Test
    void haveNoLabelThatAStrangerChooses() {
        given().contentType(ContentType.JSON).body("{}").get("/exercises/made-up-" + UUID.randomUUID());
        given().get("/instructor/exercises/made-up-" + UUID.randomUUID());
        assertThat(metrics()).doesNotContain("made-up");
    }

    private static String metrics() {
        return given().accept("text/plain")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** 0 as long as nothing was counted. */
    private static double value(String name) {
        return metrics()
                .lines()
                .map(line -> line.replace(",}", "}"))
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .sum();
    }
}
