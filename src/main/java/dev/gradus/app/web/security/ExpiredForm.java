package dev.gradus.app.web.security;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** Gives a form whose token is missing or too old a page that still has what was typed. */
public class ExpiredForm {
    private static final int BAD_REQUEST = 400;
    /** The fields of our forms that somebody may have typed much into. */
    private static final List<String> TEXTS = List.of("source", "answer", "note");

    private static final List<MediaType> FORMS =
            List.of(MediaType.MULTIPART_FORM_DATA_TYPE, MediaType.APPLICATION_FORM_URLENCODED_TYPE);
    private static final Pattern EXERCISE = Pattern.compile("/?exercises/([a-z0-9-]{1,100})/.*");

    @CheckedTemplate(basePath = "security")
    static class Templates {
        static native TemplateInstance expired(String typed, Optional<String> exercise);
    }

    @ServerResponseFilter
    public void explain(ContainerRequestContext request, ContainerResponseContext response) {
        boolean isForm = request.getMediaType() != null
                && FORMS.stream().anyMatch(form -> form.isCompatible(request.getMediaType()));
        if (response.getStatus() == BAD_REQUEST && !response.hasEntity() && isForm) {
            response.setEntity(
                    Templates.expired(typed().orElse(""), exercise(request)).render(),
                    new java.lang.annotation.Annotation[0],
                    MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
    }

    /** The exercise whose form it was. */
    private static Optional<String> exercise(ContainerRequestContext request) {
        return Optional.of(EXERCISE.matcher(request.getUriInfo().getPath()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }

    /** The form was read already, to look for the token. */
    private static Optional<String> typed() {
        return Optional.ofNullable(CurrentRequestManager.get())
                .map(context -> TEXTS.stream()
                        .map(name -> (String) context.getFormParameter(name, true, false))
                        .filter(text -> text != null && !text.isBlank())
                        .collect(Collectors.joining("\n\n")));
    }
}
