package dev.gradus.app.web.instructor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.gradus.app.web.Portal;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InstructorPagesTest {
    private static final String EXERCISE = "ada-grad";
    private static final String PAGE = "/instructor/exercises/" + EXERCISE;
    private static final String API = "/api/instructor/exercises/" + EXERCISE;

    @Test
    void listEverybodysSubmissionsWithVerdictPointsAndMistakes() {
        String failed = graded("submit", "// fail\nclass A {}");
        String run = graded("run", "// fail\nclass Run {}");
        String passed = graded("submit", "// pass\nclass B {}");
        given().get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("/instructor/submissions/" + failed))
                .body(containsString("/instructor/submissions/" + passed))
                .body(not(containsString("/instructor/submissions/" + run)))
                .body(containsString("1 of 2"))
                .body(containsString("<code>missing-batch-average</code>"))
                .body(containsString("How many people made which mistake"));
        given().get(PAGE + "?kind=run").then().body(containsString("/instructor/submissions/" + run));
        given().get("/instructor").then().statusCode(200).body(containsString("1 (100 %)"));
        JsonPath totals = given().get("/api/instructor/exercises").jsonPath();
        assertThat(totals.getInt("find { it.exercise == '" + EXERCISE + "' }.people"))
                .isEqualTo(1);
        assertThat(totals.getInt("find { it.exercise == '" + EXERCISE + "' }.passed"))
                .isEqualTo(1);
    }

    @Test
    void areLimitedByEveryFilter() {
        String first = graded("submit", "// pass\nclass First {}");
        String second = graded("submit", "// fail\nclass Second {}");
        assertThat(ids("")).contains(first, second);
        assertThat(ids("?which=latest")).containsExactly(second);
        assertThat(ids("?which=best")).hasSize(1).doesNotContain(second);
        assertThat(ids("?verdict=passed")).contains(first).doesNotContain(second);
        assertThat(ids("?mistake=missing-batch-average")).contains(second).doesNotContain(first);
        assertThat(ids("?mistake=another")).isEmpty();
        assertThat(ids("?person=M")).contains(first, second);
        assertThat(ids("?person=%25")).isEmpty();
        assertThat(ids("?from=2099-01-01")).isEmpty();
        assertThat(ids("?to=2000-02-31")).isEmpty();
        assertThat(ids("?which=latest&verdict=passed"))
                .as("the latest is said before the verdict is asked for")
                .isEmpty();
        given().get(PAGE + "?verdict=passed&person=nobody").then().body(containsString("Nothing matches."));
    }

    @Test
    void givePagesOfTheSameSelection() {
        String older = graded("submit", "// pass\nclass Older {}");
        String newer = graded("submit", "// pass\nclass Newer {}");
        JsonPath page = given().get(API + "/submissions?verdict=passed&limit=1").jsonPath();
        assertThat(page.getInt("count")).isGreaterThan(1);
        assertThat(page.getList("submissions.id")).containsExactly(newer);
        long number = page.getLong("submissions[0].number");
        assertThat(given().get(API + "/submissions?verdict=passed&limit=1&before=" + number)
                        .jsonPath()
                        .getList("submissions.id"))
                .containsExactly(older);
    }

    @Test
    void refuseWhatIsNoFilter() {
        for (String query : List.of(
                "verdict=%3Cscript%3E",
                "which=some",
                "kind=draft",
                "from=2027-13-01",
                "to=yesterday",
                "before=0",
                "person=" + "x".repeat(101))) {
            given().get(PAGE + "?" + query).then().statusCode(400).contentType("text/html;charset=UTF-8");
            given().get(API + "/submissions?" + query).then().statusCode(400).contentType("application/problem+json");
        }
        given().get("/instructor/exercises/nothing").then().statusCode(404);
        given().get("/instructor/submissions/" + UUID.randomUUID()).then().statusCode(404);
        given().get("/instructor/submissions/" + UUID.randomUUID() + "/replay.zip")
                .then()
                .statusCode(404);
        given().get("/api/instructor/submissions/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void countNamedMistakes() {
        graded("submit", "// fail\nclass Counted {}");
        given().get(API + "/mistakes")
                .then()
                .statusCode(200)
                .body("id", hasItem("missing-batch-average"))
                .body("[0].people", equalTo(1));
        given().get(API + "/mistakes?verdict=passed").then().body("size()", equalTo(0));
    }

    @Test
    void showTheInstructorsReportWithItsSources() {
        String id = graded("submit", "// fail\nclass Shown {}");
        given().get("/instructor/submissions/" + id)
                .then()
                .statusCode(200)
                .body(containsString("class Shown {}"))
                .body(containsString("looks-numeric"))
                .body(containsString("./gradus replay submission-"));
        given().get("/submissions/" + id).then().body(not(containsString("looks-numeric")));
        JsonPath document = given().get("/api/instructor/submissions/" + id).jsonPath();
        assertThat(document.getString("files[0].content")).contains("class Shown {}");
        assertThat(document.getList("report.flags.id")).containsExactly("looks-numeric");
    }

    @Test
    void giveWhatAReplayNeeds() throws Exception {
        String id = graded("submit", "// fail\nclass Replayed {}");
        byte[] zip = given().get("/instructor/submissions/" + id + "/replay.zip")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        assertThat(names(zip)).containsExactlyInAnyOrder("report.json", "sources/index.json", "sources/MyAdaGrad.txt");
    }

    @Test
    void giveTheSelectionAsCsvWithoutFormulas() {
        String id = graded("submit", "// echo\n=cmd()");
        String csv = given().get(PAGE + "/submissions.csv?verdict=partial")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString();
        assertThat(csv).startsWith("number,person,").contains(id);
        assertThat(csv.lines()).noneMatch(line -> line.contains(",=") || line.contains(",\"="));
        assertThat(given().get(PAGE + "/submissions.csv?person=nobody")
                        .asString()
                        .lines())
                .hasSize(1);
    }

    private static List<String> ids(String query) {
        return given().get(API + "/submissions" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("submissions.id");
    }

    private static String graded(String kind, String source) {
        String id = Portal.idOf(Portal.openForm(EXERCISE).send(kind, source + "\n// " + UUID.randomUUID() + "\n"));
        Portal.graded(id);
        return id;
    }

    private static List<String> names(byte[] zip) throws Exception {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
