package dev.gradus.engine.report.summary;

import dev.gradus.engine.report.Picture;
import dev.gradus.engine.report.Points;
import dev.gradus.engine.report.Verdict;
import java.util.ArrayList;
import java.util.List;

/** How many people have how many points, as a picture. */
final class PointsDistribution {
    private static final int MOST_BARS = 12;

    private PointsDistribution() {}

    static Picture of(ClassSummary summary) {
        double max = summary.maxPoints();
        List<ClassSummary.Person> scored = summary.people().stream()
                .filter(person -> person.verdict() != Verdict.GRADER_FAULT)
                .toList();
        boolean whole = max == Math.rint(max)
                && max <= MOST_BARS
                && scored.stream().allMatch(person -> person.points() == Math.rint(person.points()));
        int below = whole ? (int) max : 10;
        double width = below == 0 ? 1 : max / below;
        double[] counts = new double[below + 1];
        for (ClassSummary.Person person : scored) {
            counts[(int) Math.max(0, Math.min(below, Math.floor(person.points() / width + 1e-9)))]++;
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < below; i++) {
            labels.add(whole ? Points.text(i) : Points.text(i * width) + " to " + Points.text((i + 1) * width));
        }
        labels.add(Points.text(max) + " (all)");
        return new Picture.Bars("How many people have how many points", alternative(summary), labels, counts, "people");
    }

    private static String alternative(ClassSummary summary) {
        ClassSummary.Statistics statistics = summary.statistics();
        return statistics.passed() + " of " + statistics.scored() + " have all " + Points.text(summary.maxPoints())
                + " points; half have " + Points.text(statistics.medianPoints()) + " or more, the mean is "
                + Points.text(statistics.meanPoints()) + ".";
    }
}
