package dev.gradus.app.web.editor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.gradus.app.web.Portal;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EditorModulesTest {
    private static final Pattern ENTRY =
            Pattern.compile("<script type=\"module\" src=\"([^\"]+)\" nonce=\"([^\"]+)\" id=\"editor-script\">");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import\\s[^'\"]*['\"]([^'\"]+)['\"]");

    @Test
    void importOnlyWhatIsServedHere() {
        Set<String> seen = new HashSet<>();
        Deque<String> due = new ArrayDeque<>();
        due.add(entry().group(1));
        while (!due.isEmpty()) {
            String address = due.remove();
            if (seen.add(address)) {
                Response module = given().get(address);
                assertThat(module.statusCode()).as(address).isEqualTo(200);
                assertThat(module.contentType()).startsWith("text/javascript");
                assertThat(module.getHeader("Cache-Control")).contains("immutable");
                Matcher imported = IMPORT.matcher(module.asString());
                while (imported.find()) {
                    assertThat(imported.group(1)).as("imported by " + address).startsWith("/assets/modules/");
                    due.add(imported.group(1));
                }
            }
        }
        assertThat(seen).hasSize(14);
    }

    @Test
    void ofAnotherEditionAreNotThere() {
        given().get("/assets/modules/0000000000000000/editor.js").then().statusCode(404);
        given().get(entry().group(1).replace("editor.js", "other.js")).then().statusCode(404);
    }

    @Test
    void mayAddStylesByANonceThatOnlyTheirPageHas() {
        Matcher first = entry();
        Matcher second = entry();
        assertThat(first.group(2)).isNotEqualTo(second.group(2));
        Response page = given().get("/exercises/" + Portal.EXERCISE);
        Matcher shown = ENTRY.matcher(page.asString());
        assertThat(shown.find()).isTrue();
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("style-src 'self' 'nonce-" + shown.group(2) + "';")
                .contains("script-src 'self';")
                .doesNotContain("unsafe");
        given().get("/").then().header("Content-Security-Policy", not(containsString("nonce")));
    }

    private static Matcher entry() {
        Matcher entry =
                ENTRY.matcher(given().get("/exercises/" + Portal.EXERCISE).asString());
        assertThat(entry.find()).isTrue();
        return entry;
    }
}
