package dev.gradus.app.web.accounts;

import static io.restassured.RestAssured.given;

import dev.gradus.app.web.Portal;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser of their own, which keeps cookies and sends forms as they were shown. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    private final Map<String, String> cookies = new HashMap<>();

    /** Opens a page; redirects are not followed. */
    public Response open(String path) {
        return keep(given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(cookies)
                .get(path));
    }

    /** Goes where a response leads, here or elsewhere; cookies go to the portal alone. */
    public Response follow(Response response) {
        String location = response.getHeader("Location");
        URI target = URI.create(location);
        if (target.getPort() == RestAssured.port) {
            return open(target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()));
        }
        return given().redirects().follow(false).urlEncodingEnabled(false).get(location);
    }

    /** Opens a page and sends a form of it with these fields, as {@code name, value, name, value}. */
    public Response send(String page, String action, String... fields) {
        RequestSpecification request =
                Portal.fromOurPage().formParam("csrf-token", token(page)).cookies(cookies);
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return keep(request.post(action));
    }

    /** The same for a form that may have files. */
    public Response sendParts(String page, String action, String... fields) {
        RequestSpecification request =
                Portal.fromOurPage().multiPart("csrf-token", token(page)).cookies(cookies);
        for (int i = 0; i < fields.length; i += 2) {
            request.multiPart(fields[i], fields[i + 1]);
        }
        return keep(request.post(action));
    }

    private String token(String page) {
        Matcher token = TOKEN.matcher(open(page).asString());
        if (!token.find()) {
            throw new AssertionError(page + " has no form");
        }
        return token.group(1);
    }

    /** A request as a script of our page makes it. */
    public RequestSpecification api() {
        return Portal.fromOurPage().cookies(cookies).contentType(ContentType.JSON);
    }

    public Response signIn(String login, String password) {
        return send("/sign-in", "/sign-in", "login", login, "password", password, "to", "/");
    }

    public boolean hasSession() {
        return !cookies.getOrDefault("gradus-session", "").isEmpty();
    }

    private Response keep(Response response) {
        cookies.putAll(response.getCookies());
        cookies.values().removeIf(String::isEmpty);
        return response;
    }
}
