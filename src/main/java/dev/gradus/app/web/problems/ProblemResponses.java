package dev.gradus.app.web.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes a problem as a page for people and as a document for programs. */
@ApplicationScoped
public class ProblemResponses {
    private final ObjectMapper json;

    @Inject
    ProblemResponses(ObjectMapper json) {
        this.json = json;
    }

    @CheckedTemplate(basePath = "problems")
    static class Templates {
        static native TemplateInstance problem(Problem problem);

        static native TemplateInstance ended();
    }

    /** Whether who asks for this path is a program. */
    static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || path.equals("/api") || path.startsWith("/q/");
    }

    String document(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always JSON", e);
        }
    }

    /** Says to who sent a form without a session how to send it again. */
    String sessionEnded() {
        return Templates.ended().render();
    }

    String page(Problem problem) {
        return Templates.problem(problem).render();
    }
}
