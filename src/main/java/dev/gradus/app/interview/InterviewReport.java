package dev.gradus.app.interview;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an interview was worth. Every part counts by its planned time: a question with the share of its rubric that was
 * ticked, the exercise with the largest share of its points that a submission got. What was never reached counts nothing.
 *
 * @param share of the whole, 0 to 1
 * @param topics by id, in the order in which they were asked
 * @param levels by id, from easy to hard, then "coding"
 */
public record InterviewReport(double share, Map<String, Group> topics, Map<String, Group> levels) {
    private static final String CODING = "coding";

    /**
     * Parts that have something in common.
     *
     * @param parts how many there were
     * @param reached how many of them were asked
     * @param share what they were worth together, 0 to 1
     */
    public record Group(int parts, int reached, double share) {}

    /**
     * Adds up.
     *
     * @param coding the largest share of the exercise's points that a submission got, 0 to 1
     */
    public static InterviewReport of(Interview interview, double coding) {
        Map<String, List<Item>> levels = new TreeMap<>(Comparator.comparingInt(InterviewReport::rank));
        levels.putAll(
                grouped(interview, item -> item.level().map(level -> level.id()).orElse(CODING)));
        return new InterviewReport(
                share(interview.items(), coding),
                groups(grouped(interview, Item::topic), coding),
                groups(levels, coding));
    }

    private static int rank(String level) {
        return List.of("easy", "medium", "hard", CODING).indexOf(level);
    }

    private static Map<String, List<Item>> grouped(Interview interview, Function<Item, String> by) {
        Map<String, List<Item>> groups = new LinkedHashMap<>();
        interview.items().forEach(item -> groups.merge(by.apply(item), List.of(item), InterviewReport::joined));
        return groups;
    }

    private static List<Item> joined(List<Item> some, List<Item> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Map<String, Group> groups(Map<String, List<Item>> grouped, double coding) {
        Map<String, Group> groups = new LinkedHashMap<>();
        grouped.forEach((id, items) -> groups.put(
                id,
                new Group(
                        items.size(), (int) items.stream().filter(Item::reached).count(), share(items, coding))));
        return groups;
    }

    private static double share(List<Item> items, double coding) {
        double planned =
                items.stream().mapToDouble(item -> item.planned().toSeconds()).sum();
        double worth = items.stream()
                .mapToDouble(item -> item.planned().toSeconds() * (item.isQuestion() ? item.share() : coding))
                .sum();
        return Optional.of(worth / planned).filter(Double::isFinite).orElse(0.0);
    }
}
