package dev.gradus.engine.batch;

import dev.gradus.engine.report.Diagnosis;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.Verdict;
import java.util.List;

/**
 * What is remembered of one graded submission; everything else is in its folder.
 *
 * @param person name of the owner, or of the file where the owner is not recognised
 * @param folder of its results, inside the batch's
 * @param path where the submission was found
 * @param recognized whether the person's name is the owner's
 * @param headline the decisive sentence
 * @param mistakes ids of the known mistakes that were named
 * @param source whether it was graded now
 */
public record BatchRow(
        String person,
        String folder,
        String path,
        boolean recognized,
        boolean late,
        Verdict verdict,
        double points,
        double maxPoints,
        String headline,
        List<String> mistakes,
        Source source) {
    private static final int LONGEST_HEADLINE = 400;

    public BatchRow {
        mistakes = List.copyOf(mistakes);
        headline = headline.length() > LONGEST_HEADLINE ? headline.substring(0, LONGEST_HEADLINE) + "…" : headline;
    }

    /** Where a result comes from. */
    public enum Source {
        /** It was on disk already. */
        KEPT,
        GRADED,
        /** It was on disk, and something that it depends on has changed since. */
        REGRADED
    }

    static BatchRow of(ResultFolder folder, Report report, Source source) {
        return new BatchRow(
                folder.entry().person(),
                folder.name(),
                folder.entry().path(),
                folder.entry().recognized(),
                folder.entry().late(),
                report.verdict(),
                report.points(),
                report.maxPoints(),
                report.diagnoses().isEmpty()
                        ? report.headline()
                        : report.diagnoses().get(0).says(),
                report.diagnoses().stream()
                        .map(Diagnosis::mistakes)
                        .flatMap(List::stream)
                        .distinct()
                        .toList(),
                source);
    }
}
