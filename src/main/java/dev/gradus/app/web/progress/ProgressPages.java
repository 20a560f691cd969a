package dev.gradus.app.web.progress;

import dev.gradus.app.web.pages.Times;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How far the current person is, in pictures with a table beside each. */
@Path("/progress")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ProgressPages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private final ProgressDesk desk;

    @Inject
    ProgressPages(ProgressDesk desk) {
        this.desk = desk;
    }

    @CheckedTemplate(basePath = "progress")
    static class Templates {
        static native TemplateInstance progress(
                List<TopicProgress> topics,
                RawString solved,
                RawString known,
                List<MistakeRow> mistakes,
                RawString mistakesChart,
                Activity activity);
    }

    /**
     * A mistake as the page shows it.
     *
     * @param last when it was made last
     * @param goneSince empty while it is still made
     */
    public record MistakeRow(MistakeProgress mistake, String last, String lastIso, String goneSince) {}

    /**
     * What was done lately.
     *
     * @param days those on which something was done, newest first
     * @param all how many days were looked at
     */
    public record Activity(List<DayRow> days, int all, RawString chart) {}

    /** A day with something done. */
    public record DayRow(String day, String iso, DayActivity done) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance progress() {
        List<TopicProgress> topics = desk.topics();
        List<MistakeProgress> mistakes = desk.mistakes();
        List<DayActivity> activity = desk.activity();
        return Templates.progress(
                topics,
                ProgressCharts.solved(topics),
                ProgressCharts.known(topics),
                mistakes.stream().map(ProgressPages::row).toList(),
                ProgressCharts.mistakes(mistakes),
                new Activity(
                        activity.stream()
                                .filter(day -> day.sum() > 0)
                                .map(day -> new DayRow(day(day.day()), day.day().toString(), day))
                                .toList(),
                        activity.size(),
                        ProgressCharts.activity(activity)));
    }

    private static MistakeRow row(MistakeProgress mistake) {
        return new MistakeRow(
                mistake,
                moment(mistake.last()),
                mistake.last().toString(),
                mistake.still() ? "" : moment(mistake.goneSince()));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String moment(Instant moment) {
        return Times.minutes(moment);
    }
}
