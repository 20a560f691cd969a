package dev.gradus.app.web.classes;

import dev.gradus.app.web.results.Result;
import dev.gradus.engine.report.Points;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How far the grading of a class is.
 *
 * @param words the same in one sentence
 * @param members every submission when a page begins to follow, then those that changed
 */
record ClassProgress(int graded, int total, boolean done, String words, List<MemberView> members) {

    /**
     * A submission as the page shows it.
     *
     * @param state an id for the stylesheet
     * @param points as in "7.5 of 10", empty where nothing was scored
     */
    public record MemberView(UUID id, String owner, String state, String words, String points) {
        static MemberView of(Member member) {
            return new MemberView(
                    member.submission(),
                    member.owner(),
                    member.result()
                            .map(result -> result.verdict().id())
                            .orElse(member.status().id()),
                    member.result()
                            .map(result -> result.verdict().words())
                            .orElse(member.status().words()),
                    member.result()
                            .filter(result -> result.maxPoints() > 0)
                            .map(MemberView::points)
                            .orElse(""));
        }

        private static String points(Result result) {
            return Points.text(result.points()) + " of " + Points.text(result.maxPoints());
        }
    }

    static ClassProgress of(List<Member> members) {
        int graded = (int)
                members.stream().filter(member -> member.result().isPresent()).count();
        return new ClassProgress(
                graded,
                members.size(),
                graded == members.size(),
                graded == members.size()
                        ? "All " + graded + " are graded."
                        : graded + " of " + members.size() + " graded.",
                members.stream().map(MemberView::of).toList());
    }

    /** The same with only what is not in an earlier one. */
    ClassProgress since(Collection<MemberView> earlier) {
        Set<MemberView> known = Set.copyOf(earlier);
        return new ClassProgress(
                graded,
                total,
                done,
                words,
                members.stream().filter(member -> !known.contains(member)).toList());
    }
}
