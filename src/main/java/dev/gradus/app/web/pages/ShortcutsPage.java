package dev.gradus.app.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All keyboard shortcuts. */
@Path("/shortcuts")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ShortcutsPage {

    @CheckedTemplate(basePath = "pages")
    static class Templates {
        static native TemplateInstance shortcuts();
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance shortcuts() {
        return Templates.shortcuts();
    }
}
