package dev.gradus.engine.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.report.Audience;
import dev.gradus.engine.report.RandomReports;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.SampleReports;
import dev.gradus.engine.report.WellFormed;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class HtmlReportTest {
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(https?:|//[a-z]|\\b(src|href|action|data)=|url\\(|@import)");

    @Test
    void isWellFormedAndLoadsNothing() throws Exception {
        for (Report report : SampleReports.all()) {
            for (Audience audience : Audience.values()) {
                String page = HtmlReport.page(report, audience);
                WellFormed.html(page);
                assertThat(page).doesNotContainPattern(ADDRESS).doesNotContainIgnoringCase("<script");
            }
        }
    }

    @Test
    void keepsEveryHostileTextAText() throws Exception {
        for (long seed = 0; seed < 150; seed++) {
            String fragment = HtmlReport.fragment(new RandomReports(seed).report(), Audience.INSTRUCTOR);
            Document document = WellFormed.fragment(fragment);
            for (String tag : new String[] {"script", "img", "style", "iframe", "a"}) {
                assertThat(document.getElementsByTagName(tag).getLength())
                        .as("seed %d: %s", seed, tag)
                        .isZero();
            }
            assertThat(WellFormed.attributeNames(document))
                    .as("seed %d", seed)
                    .doesNotContain("style", "id", "src", "href")
                    .noneMatch(name -> name.startsWith("on"));
        }
    }

    @Test
    void saysInWordsWhatItSaysInColour() {
        assertThat(HtmlReport.fragment(SampleReports.wrongBackprop(), Audience.INSTRUCTOR))
                .contains(
                        "partly right",
                        "two mistakes at once",
                        "threw an exception",
                        "hidden check",
                        "4</b> of 10 points");
    }

    @Test
    void showsTheInstructorMoreThanTheLearner() {
        Report report = SampleReports.wrongBackprop();
        assertThat(HtmlReport.page(report, Audience.INSTRUCTOR))
                .contains("Index 4 out of bounds", "Handed in late", "dW1 before averaging");
        assertThat(HtmlReport.page(report, Audience.LEARNER))
                .doesNotContain("Index 4 out of bounds", "Handed in late", "dW1 before averaging")
                .contains("Not shown, because hidden checks print there too");
    }

    @Test
    void givesNoPointsForAFaultOfTheGrader() {
        assertThat(HtmlReport.fragment(SampleReports.graderFault(), Audience.LEARNER))
                .contains("could not be graded: a fault of the grader")
                .doesNotContain("points</p>");
    }

    @Test
    void isTheFragmentWithAPageAround() {
        for (Report report : SampleReports.all()) {
            assertThat(HtmlReport.page(report, Audience.LEARNER))
                    .contains(HtmlReport.fragment(report, Audience.LEARNER))
                    .contains(HtmlReport.css());
        }
    }

    @Test
    void tellsHowToGradeItAgain() {
        assertThat(HtmlReport.fragment(SampleReports.xor(), Audience.LEARNER))
                .contains("gradus replay report.json", "9f3c51d2a07be466", "17.0.15");
    }
}
