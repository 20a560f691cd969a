package dev.gradus.engine.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.report.Audience;
import dev.gradus.engine.report.RandomReports;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.SampleReports;
import dev.gradus.engine.report.WellFormed;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JUnitXmlTest {

    @Test
    void countsFailuresAndErrorsApart() throws Exception {
        Element suite = suite(SampleReports.wrongBackprop());
        assertThat(suite.getAttribute("name")).isEqualTo("two-layer-backprop");
        assertThat(suite.getAttribute("tests")).isEqualTo("4");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getAttribute("timestamp")).isEqualTo("2026-03-02T09:30:00");
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message"))
                .isEqualTo("dW1 differs from its numeric derivative in 12 of 12 entries");
        assertThat(failure.getTextContent()).contains("→ Look at where 1/m enters", "expected:");
        assertThat(((Element) suite.getElementsByTagName("error").item(0)).getAttribute("type"))
                .isEqualTo("threw");
    }

    @Test
    void carriesPointsAsProperties() {
        assertThat(JUnitXml.write(SampleReports.wrongBackprop(), Audience.INSTRUCTOR))
                .contains(
                        "<property name=\"points\" value=\"4\"/>",
                        "<property name=\"maxPoints\" value=\"10\"/>",
                        "<property name=\"points.forward-values\" value=\"3\"/>");
    }

    @Test
    void isNeverGreenWhereNoCheckRan() throws Exception {
        for (Report report :
                new Report[] {SampleReports.compileError(), SampleReports.invalid(), SampleReports.graderFault()}) {
            Element suite = suite(report);
            assertThat(suite.getAttribute("tests")).isEqualTo("1");
            assertThat(suite.getAttribute("errors")).isEqualTo("1");
            Element error = (Element) suite.getElementsByTagName("error").item(0);
            assertThat(error.getAttribute("type")).isEqualTo(report.verdict().id());
        }
    }

    @Test
    void countsWhatItHolds() throws Exception {
        for (long seed = 0; seed < 200; seed++) {
            Element suite = suite(new RandomReports(seed).report());
            for (String[] pair : new String[][] {
                {"tests", "testcase"}, {"failures", "failure"}, {"errors", "error"}, {"skipped", "skipped"}
            }) {
                assertThat(suite.getAttribute(pair[0]))
                        .as("seed %d, %s", seed, pair[0])
                        .isEqualTo("" + suite.getElementsByTagName(pair[1]).getLength());
            }
        }
    }

    @Test
    void namesItsFileSafely() {
        assertThat(JUnitXml.fileName(SampleReports.xor())).isEqualTo("TEST-xor-mlp.xml");
        for (long seed = 0; seed < 50; seed++) {
            assertThat(JUnitXml.fileName(new RandomReports(seed).report())).matches("TEST-[A-Za-z0-9._-]*\\.xml");
        }
    }

    private static Element suite(Report report) throws Exception {
        Document document = WellFormed.xml(JUnitXml.write(report, Audience.INSTRUCTOR));
        return document.getDocumentElement();
    }
}
