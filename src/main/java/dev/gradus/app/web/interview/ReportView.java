package dev.gradus.app.web.interview;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What came of an interview.
 *
 * @param score in percent
 * @param used how long it was, of the planned minutes
 * @param missed what the answers did not say
 * @param reviewable answers that can be put into the review
 * @param reviewed how many were put there
 * @param unreached questions that there was no time for
 * @param lessons to read next
 * @param exercises to do next
 */
public record ReportView(
        UUID id,
        String at,
        String atIso,
        int minutes,
        String used,
        boolean timeUp,
        String score,
        double share,
        List<ItemRow> items,
        List<GroupRow> topics,
        List<GroupRow> levels,
        List<Missed> missed,
        Optional<CodingView> coding,
        List<Reviewable> reviewable,
        long reviewed,
        List<Link> unreached,
        List<Link> lessons,
        List<Link> exercises) {

    /** A link to another page of the portal. */
    public record Link(String address, String title) {}

    /**
     * One part.
     *
     * @param state id for the style sheet
     * @param over whether it took longer than planned
     */
    public record ItemRow(
            int number,
            Link link,
            String topic,
            String level,
            String planned,
            String used,
            boolean over,
            String score,
            String state) {}

    /** Parts that have something in common, as in "3 of 4 asked". */
    public record GroupRow(String title, String asked, String score, double share) {}

    /** What one answer did not say, and what it should not have said. */
    public record Missed(Link link, String score, List<RawString> points, List<RawString> errors) {}

    /** An answer to put into the review. */
    public record Reviewable(int position, Link link, String score, boolean knew) {}
}
