package dev.gradus.app.web.review;

import static io.restassured.RestAssured.given;

import dev.gradus.app.web.Portal;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with a form, opened in a browser without scripts. */
record OpenQuestion(String action, String token, String key, Map<String, String> cookies) {
    private static final Pattern ACTION = Pattern.compile("<form method=\"post\" action=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    static OpenQuestion at(String address) {
        Response page = given().urlEncodingEnabled(false).get(address);
        page.then().statusCode(200);
        return new OpenQuestion(
                group(ACTION, page.asString()).replace("&amp;", "&"),
                group(TOKEN, page.asString()),
                group(KEY, page.asString()),
                Map.of("csrf-token", page.getCookie("csrf-token")));
    }

    /** Presses a button; fields are given as name and value in turn. */
    Response press(String button, String... fields) {
        RequestSpecification request = Portal.fromOurPage()
                .urlEncodingEnabled(false)
                .cookies(cookies)
                .multiPart("csrf-token", token)
                .multiPart("key", key)
                .multiPart("do", button);
        for (int i = 0; i < fields.length; i += 2) {
            request.multiPart(text(fields[i], fields[i + 1]));
        }
        return request.post(action);
    }

    private static MultiPartSpecification text(String name, String value) {
        return new MultiPartSpecBuilder(value)
                .controlName(name)
                .charset(StandardCharsets.UTF_8)
                .build();
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
