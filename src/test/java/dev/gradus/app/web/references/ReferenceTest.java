package dev.gradus.app.web.references;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.gradus.app.web.Portal;
import dev.gradus.app.web.catalogue.ReferenceRequests;
import dev.gradus.app.web.persons.CurrentPerson;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Packs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReferenceTest {
    @Inject
    ReferenceRequests requests;

    @Test
    void isNeitherShownNorInAnyPageBeforeAPassOrARequest() {
        given().get("/exercises/softplus/reference")
                .then()
                .statusCode(200)
                .body(containsString("Show the reference?"))
                .body(not(containsString("ReferenceSoftplus")));
        given().get("/exercises/softplus").then().body(not(containsString("ReferenceSoftplus")));
        given().get("/sources/dev/gradus/solutions/activations/ReferenceSoftplus.java")
                .then()
                .statusCode(404);
    }

    @Test
    void opensAfterAPassButNotAfterARun() {
        Portal.graded(Portal.idOf(Portal.openForm("relu").send("run", "// pass\nclass A {}")));
        given().get("/exercises/relu/reference").then().body(not(containsString("class ReferenceRelu")));
        Portal.graded(Portal.idOf(Portal.openForm("relu").send("submit", "// pass\nclass A {}")));
        given().get("/exercises/relu/reference")
                .then()
                .statusCode(200)
                .body(containsString("class ReferenceRelu"))
                .body(containsString("Two straight pieces"))
                .body(containsString("What goes wrong here"))
                .body(not(containsString("Shown on request")));
        given().get("/exercises/relu").then().body(containsString("Read the reference and its explanation"));
        given().get("/api/exercises").then().body("find { it.id == 'relu' }.referenceSeen", equalTo(false));
    }

    @Test
    void opensOnAConfirmedRequestWhichIsRecordedOnce() {
        Portal.OpenForm form = Portal.openForm("leaky-relu");
        ask(form).then().statusCode(422).body(containsString("Tick the box first"));
        assertThat(requests.of(CurrentPerson.LOCAL)).doesNotContainKey("leaky-relu");

        assertThat(ask(form, "sure", "true").statusCode()).isEqualTo(303);
        Instant first = requests.of(CurrentPerson.LOCAL).get("leaky-relu");
        assertThat(first).isNotNull();
        given().get("/exercises/leaky-relu/reference")
                .then()
                .body(containsString("Shown on request"))
                .body(containsString("class ReferenceLeakyRelu"));
        assertThat(ask(form, "sure", "true").statusCode()).isEqualTo(303);
        assertThat(requests.of(CurrentPerson.LOCAL).get("leaky-relu")).isEqualTo(first);

        given().get("/").then().body(containsString("reference seen"));
        given().get("/api/exercises")
                .then()
                .body("find { it.id == 'leaky-relu' }.referenceSeen", equalTo(true))
                .body("find { it.id == 'leaky-relu' }.state", equalTo("not-started"));
    }

    @Test
    void isNotRecordedByAFormWithoutItsToken() {
        Portal.fromOurPage()
                .formParam("sure", "true")
                .post("/exercises/softmax-backward/reference")
                .then()
                .statusCode(400)
                .body(containsString("This form is too old"))
                .body(containsString("href=\"/exercises/softmax-backward\""));
        assertThat(requests.of(CurrentPerson.LOCAL)).doesNotContainKey("softmax-backward");
    }

    @Test
    void everyInstalledExerciseHasItsReferenceWithAnExplanation() {
        for (Exercise exercise : Packs.installed().exercises()) {
            assertThat(ReferenceText.of("reference", exercise.reference()))
                    .as(exercise.id())
                    .hasValueSatisfying(text -> {
                        assertThat(text.source()).contains("class Reference");
                        assertThat(text.explanation()).isNotBlank().doesNotContain("{@");
                    });
        }
    }

    @Test
    void readsTheExplanationFromTheCommentOnTheClass() {
        assertThat(ReferenceText.of("reference", new dev.gradus.solutions.layers.ReferenceTwoLayerBackprop())
                        .orElseThrow()
                        .explanation())
                .startsWith("Backpropagation as the chain rule says it")
                .endsWith("order of the factors.");
    }

    @Test
    void ofAClassWithoutSourceIsMissing() {
        assertThat(ReferenceText.of("reference", new Object())).isEmpty();
        Runnable lambda = () -> {};
        assertThat(ReferenceText.of("reference", lambda)).isEmpty();
    }

    private static Response ask(Portal.OpenForm form, Object... fields) {
        RequestSpecification request =
                Portal.fromOurPage().cookies(form.cookies()).formParam("csrf-token", form.token());
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam((String) fields[i], fields[i + 1]);
        }
        return request.post("/exercises/" + form.exercise() + "/reference");
    }
}
