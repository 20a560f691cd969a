package dev.gradus.app.web.editor;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The editor's modules over HTTP, and where its page finds the first of them. */
@PermitAll
@Path(EditorModules.ADDRESS)
@ApplicationScoped
@Named("editor")
public class EditorAssets {
    /** The address has a hash of all modules, so what is there never changes. */
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final EditorModules modules;

    EditorAssets() {
        this.modules = EditorModules.read(EditorAssets.class.getClassLoader());
    }

    /** Address of the module to load first. */
    public String entry() {
        return modules.entry();
    }

    @GET
    @Path("{edition}/{name}")
    @Produces("text/javascript;charset=UTF-8")
    @Operation(hidden = true)
    public Response module(@PathParam("edition") String edition, @PathParam("name") String name) {
        return Response.ok(modules.text(edition, name).orElseThrow(NotFoundException::new))
                .header("Cache-Control", FOREVER)
                .build();
    }
}
