package dev.gradus.app.web.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What went wrong with a request, as RFC 9457 writes it.
 *
 * @param type always {@code about:blank}: the status says what kind it is
 * @param title the status in words
 * @param detail one sentence: what is wrong and what to do
 * @param violations the fields that are wrong, when fields are
 * @param suggestions names that may have been meant
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Problem details as in RFC 9457")
public record Problem(
        String type, String title, int status, String detail, List<Violation> violations, List<String> suggestions) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field that is wrong. */
    public record Violation(String field, String message) {}

    static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, List.of(), List.of());
    }

    Problem violating(List<Violation> fields) {
        return new Problem(type, title, status, detail, fields, suggestions);
    }

    Problem suggesting(List<String> names) {
        return new Problem(type, title, status, detail, violations, names);
    }
}
