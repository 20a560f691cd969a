package dev.gradus.app.web.instructor;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which of an exercise's submissions are wanted; an empty text leaves that question open. */
public class Selection {
    private static final String DATE = "([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?";
    private static final String DATE_WORDS = "must be a date, as in 2027-03-31";

    @Parameter(description = "Only people whose name has this in it, whatever its case")
    @QueryParam("person")
    @DefaultValue("")
    @Size(max = 100)
    String person;

    @Parameter(description = "Only this verdict", schema = @Schema(examples = "partial"))
    @QueryParam("verdict")
    @DefaultValue("")
    @Pattern(regexp = "[a-z-]{0,30}", message = "must be the id of a verdict, as in timed-out")
    String verdict;

    @Parameter(
            description = "Only reports that name this mistake",
            schema = @Schema(examples = "missing-batch-average"))
    @QueryParam("mistake")
    @DefaultValue("")
    @Pattern(regexp = "[a-z0-9-]{0,100}", message = "must be the id of a mistake")
    String mistake;

    @Parameter(description = "All of each person's, only the latest, or only the first with the most points")
    @QueryParam("which")
    @DefaultValue("all")
    @Pattern(regexp = "all|latest|best", message = "must be all, latest or best")
    String which;

    @Parameter(description = "Submissions, runs of the visible checks, or both")
    @QueryParam("kind")
    @DefaultValue("submit")
    @Pattern(regexp = "submit|run|both", message = "must be submit, run or both")
    String kind;

    @Parameter(description = "Handed in on this day or later", schema = @Schema(examples = "\"2027-03-01\""))
    @QueryParam("from")
    @DefaultValue("")
    @Pattern(regexp = DATE, message = DATE_WORDS)
    String from;

    @Parameter(description = "Handed in on this day or earlier", schema = @Schema(examples = "\"2027-03-31\""))
    @QueryParam("to")
    @DefaultValue("")
    @Pattern(regexp = DATE, message = DATE_WORDS)
    String to;

    public String person() {
        return person;
    }

    public String verdict() {
        return verdict;
    }

    public String mistake() {
        return mistake;
    }

    public String which() {
        return which;
    }

    public String kind() {
        return kind;
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }

    /** Whether it leaves anything out that is shown without it. */
    public boolean isSet() {
        return !(person.isBlank()
                && verdict.isEmpty()
                && mistake.isEmpty()
                && which.equals("all")
                && kind.equals("submit")
                && from.isEmpty()
                && to.isEmpty());
    }

    /** The first moment that it includes, by the days of this machine's time zone. */
    Optional<Instant> begin() {
        return day(from).map(Selection::startOf);
    }

    /** The first moment after it. */
    Optional<Instant> end() {
        return day(to).map(last -> startOf(last.plusDays(1)));
    }

    private static Optional<LocalDate> day(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        LocalDate month = LocalDate.parse(text.substring(0, 8) + "01");
        int day = Integer.parseInt(text.substring(8));
        // The 31st of a short month is its last day.
        return Optional.of(month.withDayOfMonth(Math.min(day, month.lengthOfMonth())));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    /** This path with this selection. */
    String address(String path, Map<String, String> more) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("person", person);
        values.put("verdict", verdict);
        values.put("mistake", mistake);
        values.put("which", which.equals("all") ? "" : which);
        values.put("kind", kind.equals("submit") ? "" : kind);
        values.put("from", from);
        values.put("to", to);
        values.putAll(more);
        values.values().removeIf(""::equals);
        UriBuilder address = UriBuilder.fromPath(path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.buildFromMap(values).toString();
    }
}
