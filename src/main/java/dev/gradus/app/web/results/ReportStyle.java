package dev.gradus.app.web.results;

import dev.gradus.engine.report.html.HtmlReport;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The style sheet that reports bring with them. */
@PermitAll
@Path("/assets/report.css")
public class ReportStyle {
    private static final String DAY = "public, max-age=86400";

    @GET
    @Produces("text/css")
    @Operation(hidden = true)
    public Response css() {
        return Response.ok(HtmlReport.css()).header("Cache-Control", DAY).build();
    }
}
