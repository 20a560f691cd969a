package dev.gradus.app.web.progress;

import dev.gradus.engine.report.Picture;
import dev.gradus.engine.report.chart.ChartSvg;
import io.quarkus.qute.RawString;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** Draws progress. */
final class ProgressCharts {
    private static final int MOST_BARS = 12;
    private static final int FEWEST_DAYS = 7;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private ProgressCharts() {}

    static RawString solved(List<TopicProgress> topics) {
        return topics(
                "Exercises solved by topic",
                topics,
                TopicProgress::solved,
                TopicProgress::exercises,
                "exercises solved");
    }

    static RawString known(List<TopicProgress> topics) {
        return topics(
                "Questions known by topic", topics, TopicProgress::known, TopicProgress::questions, "questions known");
    }

    static RawString mistakes(List<MistakeProgress> mistakes) {
        List<MistakeProgress> most = mistakes.stream().limit(MOST_BARS).toList();
        return bars(
                "Mistakes by how many submissions show them",
                mistakes.stream().filter(MistakeProgress::still).count() + " of " + mistakes.size()
                        + " mistakes are still made.",
                most.stream()
                        .map(mistake -> mistake.name() + (mistake.still() ? ", still made" : ""))
                        .toList(),
                most,
                MistakeProgress::times,
                "submissions");
    }

    /** Without the days before the first on which something was done. */
    static RawString activity(List<DayActivity> newestFirst) {
        int shown = FEWEST_DAYS;
        for (int i = FEWEST_DAYS; i < newestFirst.size(); i++) {
            shown = newestFirst.get(i).sum() > 0 ? i + 1 : shown;
        }
        List<DayActivity> days = newestFirst.subList(0, Math.min(shown, newestFirst.size()));
        return bars(
                "What you did, day by day",
                "On " + days.stream().filter(day -> day.sum() > 0).count() + " of the last " + newestFirst.size()
                        + " days you did something.",
                days.stream().map(day -> DAY.format(day.day())).toList(),
                days,
                DayActivity::sum,
                "submissions, runs, reviews and interviews");
    }

    private static RawString topics(
            String title,
            List<TopicProgress> topics,
            ToIntFunction<TopicProgress> done,
            ToIntFunction<TopicProgress> all,
            String unit) {
        List<TopicProgress> some =
                topics.stream().filter(topic -> all.applyAsInt(topic) > 0).toList();
        return bars(
                title,
                sum(some, done) + " of " + sum(some, all) + " " + unit + ".",
                some.stream()
                        .map(topic -> topic.title() + ", of " + all.applyAsInt(topic))
                        .toList(),
                some,
                done::applyAsInt,
                unit);
    }

    private static <T> RawString bars(
            String title,
            String alternative,
            List<String> names,
            List<T> entries,
            ToDoubleFunction<T> value,
            String unit) {
        double[] values = entries.stream().mapToDouble(value).toArray();
        return new RawString(ChartSvg.draw(new Picture.Bars(title, alternative, names, values, unit)));
    }

    private static int sum(List<TopicProgress> topics, ToIntFunction<TopicProgress> count) {
        return topics.stream().mapToInt(count).sum();
    }
}
