package dev.gradus.engine.submission;

import java.util.List;

/**
 * What was found to grade, and what could not be taken in.
 *
 * @param entries one per person, ordered by person
 * @param refusals what is left out, each with its reason
 */
public record Intake(List<Entry> entries, List<Refusal> refusals) {
    public Intake {
        entries = List.copyOf(entries);
        refusals = List.copyOf(refusals);
    }

    /**
     * What one person handed in.
     *
     * @param person a name to show; different for every entry
     * @param recognized whether the name is the owner's; otherwise it is only the file's or folder's
     * @param late whether the file name says that it was handed in late
     * @param path where it was found, readable, safe to print
     */
    public record Entry(String person, boolean recognized, boolean late, String path, Submission submission) {}

    /**
     * Something that is not graded.
     *
     * @param path readable, safe to print
     * @param sentence why, without the path
     */
    public record Refusal(String path, String sentence) {
        @Override
        public String toString() {
            return path + ": " + sentence;
        }
    }
}
