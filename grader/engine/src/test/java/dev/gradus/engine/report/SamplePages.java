package dev.gradus.engine.report;

import dev.gradus.engine.report.html.HtmlReport;
import dev.gradus.engine.report.summary.SampleClass;
import dev.gradus.engine.report.summary.SummaryHtml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the sample reports as pages into a folder, for looking at. */
public final class SamplePages {
    private SamplePages() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Report report : SampleReports.all()) {
            Files.writeString(
                    folder.resolve(report.exercise() + "-" + report.verdict().id() + ".html"),
                    HtmlReport.page(report, Audience.INSTRUCTOR));
        }
        Files.writeString(folder.resolve("summary.html"), SummaryHtml.page(SampleClass.summary()));
    }
}
