package dev.gradus.app.web.progress;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Progress as JSON. */
@Path("/api/progress")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress")
public class ProgressApi {
    private static final String EXAMPLE = "{\"topics\":[{\"id\":\"layers\",\"title\":\"Layers and backpropagation\","
            + "\"solved\":1,\"tried\":2,\"exercises\":10,\"known\":3,\"begun\":4,\"due\":1,\"questions\":15}],"
            + "\"mistakes\":[{\"id\":\"missing-batch-average\",\"name\":\"missing batch average\","
            + "\"exercise\":\"two-layer-backprop\",\"exerciseTitle\":\"Backpropagation through two layers\","
            + "\"says\":\"…\",\"helps\":\"…\",\"times\":2,\"last\":\"2027-02-01T11:00:00Z\",\"still\":false,"
            + "\"goneSince\":\"2027-02-02T11:00:00Z\","
            + "\"shownBy\":[{\"id\":\"5c5a3c04-6f3c-4a3c-9a55-6d1a8c3a8f10\",\"number\":7}]}],"
            + "\"activity\":[{\"day\":\"2027-02-02\",\"submissions\":3,\"runs\":5,\"reviews\":4,\"interviews\":0}]}";

    private final ProgressDesk desk;

    @Inject
    ProgressApi(ProgressDesk desk) {
        this.desk = desk;
    }

    /**
     * How far somebody is.
     *
     * @param topics in the order of teaching
     * @param mistakes those that are still made first
     * @param activity the last days up to today, newest first
     */
    @Schema(name = "Progress")
    public record ProgressDocument(
            List<TopicProgress> topics, List<MistakeProgress> mistakes, List<DayActivity> activity) {}

    @GET
    @Operation(
            summary = "How far you are by topic, the mistakes that you made, and what you did in the last four weeks")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = ProgressDocument.class),
                            examples = @ExampleObject(name = "a beginning", value = EXAMPLE)))
    public ProgressDocument progress() {
        return new ProgressDocument(desk.topics(), desk.mistakes(), desk.activity());
    }
}
