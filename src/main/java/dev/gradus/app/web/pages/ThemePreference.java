package dev.gradus.app.web.pages;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** Chooses light or dark pages for this browser. */
@Path("/preferences/theme")
@Blocking
@PermitAll
public class ThemePreference {
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response choose(
            @RestForm @DefaultValue("system") @Size(max = 20) String theme,
            @HeaderParam("Referer") @DefaultValue("") String from) {
        boolean known = Theme.CHOICES.contains(theme);
        return Response.seeOther(back(from))
                .cookie(new NewCookie.Builder(Theme.COOKIE)
                        .value(known ? theme : "")
                        .path("/")
                        .maxAge(known ? YEAR : 0)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }

    /** The page that was left; only its path counts, so that nobody can be sent elsewhere. */
    private static URI back(String from) {
        try {
            URI page = new URI(from);
            String path = page.getRawPath() == null ? "" : page.getRawPath();
            boolean ours = path.startsWith("/") && !path.startsWith("//") && !path.contains("\\");
            return URI.create(ours ? path + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()) : "/");
        } catch (java.net.URISyntaxException e) {
            return URI.create("/");
        }
    }
}
