package dev.gradus.app.web.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.web.Portal;
import dev.gradus.app.web.classes.ClassArchive;
import dev.gradus.app.web.persons.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What each kind of person may do at each address: {@code access.csv} says it, and everybody goes everywhere. What an
 * address has of a person belongs to the learner of the table.
 */
@QuarkusTest
@TestProfile(WithAccounts.class)
class AccessTableTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final List<String> PERSONS = List.of("nobody", "learner", "other", "instructor", "administrator");

    private static final Map<String, String> BODIES = Map.of(
            "/items/{item}/answer", "{\"answer\":\"A line.\"}",
            "/items/{item}/assessment", "{\"points\":[0]}",
            "/steps", "{\"step\":\"skip\"}",
            "/interviews/{interview}/reviews", "{\"recalls\":{\"0\":\"missed\"}}");

    private static final Pattern ENDS_SESSIONS = Pattern.compile("sign-out|sessions");

    private final Map<String, Visitor> visitors = new HashMap<>();

    /** One is enough: nobody can change it. */
    private final AtomicReference<String> schoolClass = new AtomicReference<>();

    private final AtomicReference<String> submission = new AtomicReference<>();

    @Inject
    Cast cast;

    @Test
    void everybodyMayDoWhatTheTableSays() {
        Map<String, List<String>> table = table();
        List<Route> routes = routes();
        List<String> wrong = new ArrayList<>();
        for (Route route : routes) {
            List<String> found =
                    PERSONS.stream().map(person -> outcome(route, person)).toList();
            List<String> said = table.getOrDefault(name(route), List.of());
            if (!found.equals(said)) {
                wrong.add(name(route) + " is " + found + ", not " + said);
            }
        }
        assertThat(wrong).isEmpty();
        Set<String> names = routes.stream().map(AccessTableTest::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).as("addresses of the portal").isEqualTo(new TreeSet<>(table.keySet()));
    }

    @Test
    void theDocumentOfTheInterfaceHasNoOtherAddresses() {
        Map<String, Map<String, Object>> paths =
                JsonPath.from(given().get("/q/openapi?format=json").asString()).getMap("paths");
        Set<String> documented = paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(key ->
                                Set.of("get", "post", "put", "delete", "patch").contains(key))
                        .map(verb -> verb.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toSet());
        assertThat(table().keySet()).containsAll(documented);
        assertThat(documented)
                .containsAll(table().keySet().stream()
                        .filter(name -> name.contains(" /api/"))
                        .toList());
    }

    private static List<Route> routes() {
        return Stream.concat(
                        Route.all().stream(),
                        Stream.of("/q/openapi", "/q/health", "/q/metrics", "/assets/gradus.css")
                                .map(path -> new Route("GET", path, java.util.Optional.empty())))
                .toList();
    }

    private String outcome(Route route, String person) {
        Visitor visitor = visitor(person);
        String path = PARAMETER
                .matcher(route.path())
                .replaceAll(match -> Matcher.quoteReplacement(parameter(route, match.group(1))));
        if (path.equals("/submissions/diff")) {
            path = path + "?old=" + submission() + "&new=" + submission();
        }
        Response response = send(route, path, visitor);
        if (ENDS_SESSIONS.matcher(path).find()) {
            visitors.remove(person);
        }
        int status = response.statusCode();
        String location = response.getHeader("Location");
        if (status >= 500) {
            return "fault " + status;
        }
        boolean leadsToSigningIn = location != null
                && location.contains("/sign-in")
                && !route.path().startsWith("/sign-")
                && !route.path().equals("/account/sessions/end");
        if (status == 401 && !route.path().equals("/sign-in") || leadsToSigningIn) {
            return "sign-in";
        }
        return switch (status) {
            case 403 -> "no";
            case 404 -> "hidden";
            default -> "yes";
        };
    }

    private static Response send(Route route, String path, Visitor visitor) {
        if (route.takesForm()) {
            return route.takesParts()
                    ? visitor.sendParts("/shortcuts", path, "nothing", "")
                    : visitor.send("/shortcuts", path);
        }
        return switch (route.method()) {
            case "GET" -> visitor.open(path);
            case "POST" ->
                visitor.api()
                        .contentType(route.consumes().orElse("application/json"))
                        .body(body(route).getBytes(StandardCharsets.UTF_8))
                        .post(path);
            case "PUT" -> visitor.api().body(body(route)).put(path);
            case "DELETE" -> visitor.api().delete(path);
            default -> throw new AssertionError("Nobody knows how to send " + route);
        };
    }

    /** What is right where it decides whether anybody looks whose it is. */
    private static String body(Route route) {
        return BODIES.entrySet().stream()
                .filter(entry -> route.path().endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("{}");
    }

    private Visitor visitor(String person) {
        return visitors.computeIfAbsent(person, this::signedIn);
    }

    private Visitor signedIn(String person) {
        return switch (person) {
            case "nobody" -> new Visitor();
            case "learner" -> cast.visitor("table-learner", Role.LEARNER);
            case "other" -> cast.visitor("table-other", Role.LEARNER);
            case "instructor" -> cast.visitor("table-instructor", Role.INSTRUCTOR);
            default -> cast.visitor("table-administrator", Role.ADMINISTRATOR);
        };
    }

    /** Something that is there, made anew where addresses use it up. */
    private String parameter(Route route, String name) {
        Map<String, Supplier<String>> parameters = Map.of(
                "exercise", () -> Portal.EXERCISE,
                "question", () -> "single-perceptron-xor",
                "item", () -> "1",
                "folder", () -> "ada",
                "edition", () -> editorModule()[0],
                "name", () -> route.path().contains("/pictures/") ? "xor" : editorModule()[1],
                "person",
                        () -> cast.person("p" + UUID.randomUUID(), Role.LEARNER).toString(),
                "token",
                        () -> visitor("learner")
                                .api()
                                .body(Map.of("label", "x"))
                                .post("/api/account/tokens")
                                .path("id"));
        if (name.equals("interview")) {
            return interview();
        }
        if (name.equals("id")) {
            return Map.<String, Supplier<String>>of(
                            "exercises", () -> Portal.EXERCISE,
                            "questions", () -> "single-perceptron-xor",
                            "lessons",
                                    () -> given().spec(visitor("learner").api())
                                            .get("/api/lessons")
                                            .path("[0].id"),
                            "classes", () -> schoolClass.updateAndGet(id -> id == null ? schoolClass() : id),
                            "submissions", () -> submission.updateAndGet(id -> id == null ? submission() : id))
                    .entrySet()
                    .stream()
                    .filter(entry -> route.path().contains("/" + entry.getKey() + "/"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Nobody knows an id for " + route))
                    .getValue()
                    .get();
        }
        return parameters
                .getOrDefault(name, () -> {
                    throw new AssertionError("Nobody knows a " + name + " for " + route);
                })
                .get();
    }

    private String interview() {
        return visitor("learner")
                .api()
                .body(Map.of("minutes", 10, "topics", List.of(), "level", "easy", "coding", false))
                .post("/api/interviews")
                .path("id");
    }

    /** A class of one, graded. */
    private String schoolClass() {
        Visitor instructor = visitor("instructor");
        String id = instructor
                .api()
                .contentType("application/zip")
                .body(new ClassArchive()
                        .with("ada/A.java", "// pass\nclass A {}")
                        .zip())
                .post("/api/instructor/exercises/" + Portal.EXERCISE + "/classes")
                .path("id");
        return org.awaitility.Awaitility.await()
                .until(
                        () -> instructor
                                .api()
                                .get("/api/instructor/classes/" + id)
                                .jsonPath(),
                        upload -> upload.getBoolean("done"))
                .getString("id");
    }

    /** Edition and name of a module that a page with an editor loads. */
    private String[] editorModule() {
        Matcher module = Pattern.compile("/assets/modules/([^/\"]+)/([^\"]+)\"")
                .matcher(
                        visitor("learner").open("/exercises/" + Portal.EXERCISE).asString());
        assertThat(module.find()).isTrue();
        return new String[] {module.group(1), module.group(2)};
    }

    private String submission() {
        return visitor("learner")
                .api()
                .body(Map.of(
                        "exercise",
                        Portal.EXERCISE,
                        "files",
                        List.of(Map.of("name", "A.java", "content", "// pass\nclass A {}"))))
                .post("/api/submissions")
                .path("id");
    }

    private static String name(Route route) {
        return route.method() + " " + route.path();
    }

    /** By address; one answer for each person. */
    private static Map<String, List<String>> table() {
        try (InputStream file = AccessTableTest.class.getResourceAsStream("access.csv")) {
            Map<String, List<String>> table = new LinkedHashMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\\s*,\\s*"))
                    .forEach(cells ->
                            table.put(cells[0] + " " + cells[1], List.of(cells).subList(2, cells.length)));
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
