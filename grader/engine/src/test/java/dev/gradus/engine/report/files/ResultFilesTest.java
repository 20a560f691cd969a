package dev.gradus.engine.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.report.SampleReports;
import dev.gradus.engine.report.summary.SampleClass;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultFilesTest {

    @Test
    void endWithTheReportThatMarksAFolderAsComplete() {
        assertThat(ResultFiles.of(SampleReports.wrongBackprop()))
                .extracting(ResultFile::name)
                .containsExactly(
                        "report.html",
                        "feedback.html",
                        "TEST-two-layer-backprop.xml",
                        "gradescope.json",
                        "report.json");
    }

    @Test
    void handBackNothingOfAHiddenChecksInputs() {
        List<ResultFile> files = ResultFiles.of(SampleReports.wrongBackprop());
        assertThat(text(files.get(0))).contains("Index 4 out of bounds");
        assertThat(text(files.get(1))).doesNotContain("Index 4 out of bounds").contains("hidden check");
    }

    @Test
    void describeTheClass() {
        assertThat(ResultFiles.of(SampleClass.summary()))
                .extracting(ResultFile::name)
                .containsExactly("summary.html", "results.csv", "results.json");
    }

    private static String text(ResultFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }
}
