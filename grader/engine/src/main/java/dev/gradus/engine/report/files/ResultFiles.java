package dev.gradus.engine.report.files;

import dev.gradus.engine.report.Audience;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.gradescope.GradescopeResults;
import dev.gradus.engine.report.html.HtmlReport;
import dev.gradus.engine.report.json.ReportJson;
import dev.gradus.engine.report.junit.JUnitXml;
import dev.gradus.engine.report.summary.ClassSummary;
import dev.gradus.engine.report.summary.SummaryCsv;
import dev.gradus.engine.report.summary.SummaryHtml;
import dev.gradus.engine.report.summary.SummaryJson;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which files a grading leaves behind: names and contents, still to be written. */
public final class ResultFiles {
    /** The report itself; a folder that has it is complete. */
    public static final String REPORT = "report.json";

    private ResultFiles() {}

    /**
     * The files of one submission: {@code report.html} and the other formats for the instructor, {@code feedback.html} to
     * hand back, and {@link #REPORT} last, so that whoever writes them in this order leaves no report without its files.
     */
    public static List<ResultFile> of(Report report) {
        return List.of(
                text("report.html", HtmlReport.page(report, Audience.INSTRUCTOR)),
                text("feedback.html", HtmlReport.page(report, Audience.LEARNER)),
                text(JUnitXml.fileName(report), JUnitXml.write(report, Audience.INSTRUCTOR)),
                new ResultFile("gradescope.json", GradescopeResults.write(report)),
                new ResultFile(REPORT, ReportJson.write(report)));
    }

    /** The names of the files that {@link #of(Report)} gives. */
    public static List<String> names(Report report) {
        return List.of("report.html", "feedback.html", JUnitXml.fileName(report), "gradescope.json", REPORT);
    }

    /** The files of the class: {@code summary.html}, {@code results.csv}, {@code results.json}. */
    public static List<ResultFile> of(ClassSummary summary) {
        return List.of(
                text("summary.html", SummaryHtml.page(summary)),
                text("results.csv", SummaryCsv.write(summary)),
                new ResultFile("results.json", SummaryJson.write(summary)));
    }

    private static ResultFile text(String name, String content) {
        return new ResultFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
