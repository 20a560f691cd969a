package dev.gradus.engine.report.summary;

import dev.gradus.engine.report.Outcome;
import dev.gradus.engine.report.Verdict;
import java.util.List;

/**
 * What came of grading many submissions of one exercise. Texts are bounded and not yet escaped, as in a report.
 *
 * @param schema version of this model, see {@link #SCHEMA}
 * @param exercise id of the exercise
 * @param title its title
 * @param maxPoints that could be had
 * @param statistics of those that were scored
 * @param unsafe whether any of it ran without a sandbox
 * @param people every submission with a report, in the order of their folders
 * @param ungraded what has no report, with the reason
 * @param mistakes the known mistakes that were named, most frequent first
 * @param checks how each check went, in the order of the grading
 * @param attention reports that an instructor should look at
 */
public record ClassSummary(
        int schema,
        String exercise,
        String title,
        double maxPoints,
        Statistics statistics,
        boolean unsafe,
        List<Person> people,
        List<Ungraded> ungraded,
        List<NamedMistake> mistakes,
        List<CheckCount> checks,
        List<Attention> attention) {
    /** The version that this code writes. */
    public static final int SCHEMA = 1;

    public ClassSummary {
        people = List.copyOf(people);
        ungraded = List.copyOf(ungraded);
        mistakes = List.copyOf(mistakes);
        checks = List.copyOf(checks);
        attention = List.copyOf(attention);
    }

    /**
     * @param scored submissions with a verdict other than grader-fault; mean and median are theirs
     * @param passed how many of them have all points
     * @param undiagnosed how many failed checks without a mistake or pattern being named
     */
    public record Statistics(int scored, int passed, double meanPoints, double medianPoints, int undiagnosed) {}

    /**
     * One submission.
     *
     * @param name the person's, or the folder's where the person is not known
     * @param folder where its files are, relative to the summary
     * @param mistakes ids of the known mistakes that were named
     * @param flags ids of its flags
     */
    public record Person(
            String name,
            String folder,
            Verdict verdict,
            double points,
            double maxPoints,
            String headline,
            List<String> mistakes,
            List<String> flags,
            List<CheckScore> checks,
            String seed,
            String submissionHash) {
        public Person {
            mistakes = List.copyOf(mistakes);
            flags = List.copyOf(flags);
            checks = List.copyOf(checks);
        }
    }

    /** What one check gave one person. */
    public record CheckScore(String id, double points, Outcome outcome) {}

    /**
     * Something that was handed in and has no report.
     *
     * @param name the person's or the file's
     * @param reason one sentence
     */
    public record Ungraded(String name, String reason) {}

    /**
     * @param id of the mistake
     * @param says the sentence that names it
     * @param people folders of those in whose reports it is named, alone or with another
     */
    public record NamedMistake(String id, String says, List<String> people) {
        public NamedMistake {
            people = List.copyOf(people);
        }
    }

    /**
     * How one check went.
     *
     * @param broken ended otherwise than by an answer: an exception, a time-out, a crash
     * @param notScored not scored by a fault of the grader
     * @param notRun submissions for which it did not run, because they do not compile, say
     */
    public record CheckCount(
            String id, String title, double maxPoints, int passed, int failed, int broken, int notScored, int notRun) {}

    /**
     * @param name the person's
     * @param reasons one sentence each
     */
    public record Attention(String name, String folder, List<String> reasons) {
        public Attention {
            reasons = List.copyOf(reasons);
        }
    }
}
