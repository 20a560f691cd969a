package dev.gradus.app.web;

import static io.restassured.RestAssured.given;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with forms, opened in a browser without scripts. */
public record FormPage(String address, String html, Map<String, String> cookies) {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    public static FormPage at(String address) {
        Response page = given().urlEncodingEnabled(false).get(address);
        page.then().statusCode(200);
        return new FormPage(address, page.asString(), Map.of("csrf-token", page.getCookie("csrf-token")));
    }

    /** Sends a form to where the page is; fields are given as name and value in turn. */
    public Response send(String... fields) {
        return sendTo(address, fields);
    }

    /** Sends a form to this address. */
    public Response sendTo(String action, String... fields) {
        RequestSpecification request = request();
        for (int i = 0; i < fields.length; i += 2) {
            request.multiPart(new MultiPartSpecBuilder(fields[i + 1])
                    .controlName(fields[i])
                    .charset(StandardCharsets.UTF_8)
                    .build());
        }
        return request.post(action);
    }

    /** A request from this page with its token and, where its form has one, its key. */
    public RequestSpecification request() {
        RequestSpecification request = Portal.fromOurPage().cookies(cookies).multiPart("csrf-token", token());
        return first(KEY).isEmpty() ? request : request.multiPart("key", first(KEY));
    }

    /** The token that its forms send. */
    public String token() {
        return first(TOKEN);
    }

    private String first(Pattern pattern) {
        Matcher matcher = pattern.matcher(html);
        return matcher.find() ? matcher.group(1) : "";
    }
}
