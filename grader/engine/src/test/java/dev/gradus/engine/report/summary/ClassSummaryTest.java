package dev.gradus.engine.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gradus.engine.report.RandomReports;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.SampleReports;
import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.report.WellFormed;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ClassSummaryTest {
    private final ClassSummary sample = SampleClass.summary();

    @Test
    void countsWhatWasScoredAndWhatWasNot() {
        ClassSummary.Statistics statistics = sample.statistics();
        assertThat(sample.people()).hasSize(24);
        assertThat(statistics.scored()).isEqualTo(23);
        assertThat(statistics.passed()).isEqualTo(11);
        assertThat(sample.ungraded()).hasSize(2);
        double mean = sample.people().stream()
                .filter(person -> person.verdict() != Verdict.GRADER_FAULT)
                .mapToDouble(ClassSummary.Person::points)
                .average()
                .orElseThrow();
        assertThat(statistics.meanPoints()).isEqualTo(mean);
        assertThat(statistics.medianPoints()).isEqualTo(3);
    }

    @Test
    void ranksTheMistakesByHowManyMadeThem() {
        assertThat(sample.mistakes())
                .extracting(mistake -> mistake.id() + " " + mistake.people().size())
                .containsExactly("overflow-for-large-z 6", "derivative-of-sigmoid-output 3");
    }

    @Test
    void countsBothMistakesOfAPair() {
        ClassSummary summary = new ClassSummaryBuilder("two-layer-backprop", "Backpropagation")
                .add("ada", SampleReports.wrongBackprop())
                .build();
        assertThat(summary.mistakes())
                .extracting(ClassSummary.NamedMistake::id)
                .containsExactly("bias-gradient-not-summed", "missing-batch-average");
    }

    @Test
    void tellsHowEachCheckWent() {
        assertThat(sample.checks())
                .containsExactly(
                        new ClassSummary.CheckCount(
                                "values", "sigmoid agrees with the reference near zero", 3, 22, 0, 0, 0, 2),
                        new ClassSummary.CheckCount(
                                "saturation", "sigmoid stays finite far from zero", 2, 11, 9, 2, 0, 2));
    }

    @Test
    void namesTheReportsToLookAt() {
        assertThat(sample.attention())
                .extracting(ClassSummary.Attention::name)
                .containsExactly("Farid Haddad", "Ivan Petrov")
                .doesNotContain("Anna Müller");
        assertThat(sample.attention().get(0).reasons().get(0)).contains("fault of the grader");
        assertThat(sample.attention().get(1).reasons().get(0)).contains("central difference");
    }

    @Test
    void isTheSameInWhateverOrderReportsCome() throws Exception {
        List<Report> reports = new ArrayList<>();
        for (long seed = 0; seed < 40; seed++) {
            reports.add(new RandomReports(seed).report());
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            order.add(i);
        }
        byte[] first = SummaryJson.write(summary(reports, order));
        // Checks of the same id agree in title and points in a real class, random ones do not: compare the rest.
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(order, new Random(round));
            assertThat(withoutChecks(SummaryJson.write(summary(reports, order))))
                    .isEqualTo(withoutChecks(first));
        }
    }

    @Test
    void isAPageThatLoadsNothingAndLinksEveryReport() throws Exception {
        String page = SummaryHtml.page(sample);
        Document document = WellFormed.html(page);
        assertThat(page).doesNotContain("http:", "https:", "<script");
        assertThat(hrefs(document)).contains("./anna-m%C3%BCller/report.html", "./quinn-o'neill/report.html");
        assertThat(page)
                .contains("11</b> passed", "23</b> scored", "3</b> not graded", "2</b> to look at")
                .contains("the folder holds no .java file")
                .contains("11 of 23 have all 5 points")
                .contains("passed: 11 · partly right: 9 · timed out: 2 · does not compile: 1");
    }

    @Test
    void staysAPageWhateverPeopleAreCalled() throws Exception {
        for (long seed = 0; seed < 60; seed++) {
            ClassSummaryBuilder builder = new ClassSummaryBuilder("<b>", "\"><script>alert(1)</script>");
            for (int i = 0; i < 5; i++) {
                builder.add("javascript:alert(" + i + ")//<b>", new RandomReports(100 * seed + i).report());
            }
            builder.addUngraded("<img src=x>\u202E", "\u001B[2J<script>");
            Document document = WellFormed.html(SummaryHtml.page(builder.build()));
            assertThat(document.getElementsByTagName("script").getLength()).isZero();
            assertThat(document.getElementsByTagName("img").getLength()).isZero();
            assertThat(hrefs(document)).isNotEmpty().allMatch(address -> address.startsWith("./javascript:alert("));
        }
    }

    @Test
    void hasARowForEverySubmissionAndNeverAFormula() throws Exception {
        ClassSummaryBuilder builder = new ClassSummaryBuilder("e", "t");
        for (long seed = 0; seed < 100; seed++) {
            builder.add("=folder" + seed, new RandomReports(seed).report());
        }
        builder.addUngraded("@nobody", "+cannot be read");
        List<CSVRecord> rows = CSVFormat.RFC4180
                .parse(new StringReader(SummaryCsv.write(builder.build())))
                .getRecords();
        assertThat(rows).hasSize(102);
        for (CSVRecord row : rows) {
            assertThat(row.size()).isEqualTo(rows.get(0).size());
            assertThat(row.toList()).noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r\\n].*"));
        }
    }

    @Test
    void writesPointsThatASpreadsheetCanAdd() throws Exception {
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .get()
                .parse(new StringReader(SummaryCsv.write(sample)))
                .getRecords();
        CSVRecord anna = rows.get(1);
        assertThat(anna.get("person")).isEqualTo("Anna Müller");
        assertThat(anna.get("points")).isEqualTo("3");
        assertThat(anna.get("percent")).isEqualTo("60");
        assertThat(anna.get("points: values")).isEqualTo("3");
        assertThat(anna.get("mistakes")).isEqualTo("overflow-for-large-z");
        assertThat(rows)
                .filteredOn(row -> row.get("verdict").equals("grader-fault"))
                .allMatch(row -> row.get("points").isEmpty());
        assertThat(rows)
                .filteredOn(row -> row.get("verdict").equals("not-graded"))
                .hasSize(2);
    }

    @Test
    void standsForAnEmptyClass() throws Exception {
        ClassSummary empty = new ClassSummaryBuilder("e", "t").build();
        WellFormed.html(SummaryHtml.page(empty));
        assertThat(SummaryCsv.write(empty)).startsWith("person,folder");
    }

    private static ClassSummary summary(List<Report> reports, List<Integer> order) {
        ClassSummaryBuilder builder = new ClassSummaryBuilder("e", "t");
        order.forEach(i -> builder.add("p" + i, reports.get(i)));
        return builder.build();
    }

    private static JsonNode withoutChecks(byte[] json) throws Exception {
        ObjectNode tree = (ObjectNode) new ObjectMapper().readTree(json);
        return tree.without("checks");
    }

    private static List<String> hrefs(Document document) {
        NodeList links = document.getElementsByTagName("a");
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < links.getLength(); i++) {
            addresses.add(((Element) links.item(i)).getAttribute("href"));
        }
        return addresses;
    }
}
