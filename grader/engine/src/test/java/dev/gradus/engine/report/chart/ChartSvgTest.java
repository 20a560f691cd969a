package dev.gradus.engine.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.report.CheckResult;
import dev.gradus.engine.report.Picture;
import dev.gradus.engine.report.RandomReports;
import dev.gradus.engine.report.SampleReports;
import dev.gradus.engine.report.WellFormed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartSvgTest {
    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void isAnImageWithTitleDescriptionAndTable() throws Exception {
        for (Picture picture : samples()) {
            Document figure = WellFormed.fragment(ChartSvg.draw(picture));
            Element svg = (Element) figure.getElementsByTagName("svg").item(0);
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(text(svg, "title")).isEqualTo(picture.title());
            assertThat(text(svg, "desc")).isEqualTo(picture.alternative());
            assertThat(figure.getElementsByTagName("table").getLength()).isOne();
            assertThat(WellFormed.attributeNames(figure)).doesNotContain("style", "id", "href", "fill", "stroke");
        }
    }

    @Test
    void staysSmall() {
        for (Picture picture : samples()) {
            assertThat(ChartSvg.draw(picture).length()).as(picture.title()).isBetween(1_000, 30_000);
        }
    }

    @Test
    void staysSmallForTheLargestPictures() {
        SplittableRandom random = new SplittableRandom(5);
        double[][] noise = new double[300][400];
        for (double[] row : noise) {
            Arrays.setAll(row, i -> random.nextDouble() - 0.5);
        }
        double[] x = IntStream.range(0, 100_000).asDoubleStream().toArray();
        double[] y = Arrays.stream(x).map(v -> random.nextDouble()).toArray();
        assertThat(ChartSvg.draw(new Picture.HeatMap("t", "a", noise, "u"))).hasSizeLessThan(45_000);
        assertThat(ChartSvg.draw(curves(false, new Picture.Line("noise", x, y))))
                .hasSizeLessThan(30_000);
    }

    @Test
    void writesTheValuesIntoFewCells() {
        String svg = ChartSvg.draw(new Picture.HeatMap(
                "t", "a", new double[][] {{0.123456, 1e-9}, {NAN, -INFINITY}}, "relative error"));
        assertThat(drawing(svg)).contains(">0.123<", ">1e-9<", ">NaN<", ">-∞<", "chart-hatch");
        assertThat(svg).contains("NaN or infinite (2 of 4)");
    }

    @Test
    void showsTheLargestOfABlockWhereThereAreTooManyCells() {
        double[][] values = new double[90][120];
        values[17][41] = 7;
        values[80][3] = NAN;
        String svg = ChartSvg.draw(new Picture.HeatMap("t", "a", values, "u"));
        assertThat(svg)
                .contains(
                        "the largest value of a block of 3 × 3 entries of the 90 × 120 matrix",
                        ">[17][41]<",
                        "chart-q8")
                .contains("NaN or infinite (1 of 10800)");
    }

    @Test
    void coloursBySizeAndSign() {
        assertThat(new ColourSteps(0, 4.4, 8.9).steps()).containsExactly(0, 4, 8);
        assertThat(new ColourSteps(-1, 0, 1).steps()).containsExactly(0, 4, 8);
        assertThat(new ColourSteps(1e-12, 1e-6, 1).steps()).containsExactly(0, 4, 8);
        assertThat(new ColourSteps(0.8, 0.8, 0.8).steps()).containsExactly(8, 8, 8);
        assertThat(new ColourSteps(0, 0, 0).steps()).containsExactly(0, 0, 0);
        assertThat(new ColourSteps(-1e308, 0, 1e308).steps()).containsExactly(0, 4, 8);
    }

    @Test
    void breaksALineWhereItHasNoNumberAndSaysSo() {
        String svg = ChartSvg.draw(
                curves(false, new Picture.Line("submitted", new double[] {0, 1, 2, 3, 4, 5}, new double[] {
                    1, 2, NAN, NAN, 3, INFINITY
                })));
        assertThat(pathsOf(svg, "chart-line chart-line0")).hasSize(2);
        assertThat(drawing(svg)).contains(">NaN<", ">∞<");
        assertThat(svg).contains("submitted is NaN at 2 of 6 points", "submitted is ∞ at 1 of 6 points");
    }

    @Test
    void saysWhatALogarithmicAxisCannotShow() {
        String svg = ChartSvg.draw(
                curves(true, new Picture.Line("loss", new double[] {1, 2, 3}, new double[] {0.1, 0, 1e-5})));
        assertThat(svg).contains("loss is ≤ 0 at 1 of 3 points", ">10⁻⁵<", "(logarithmic)");
    }

    @Test
    void marksAPointThatStandsAlone() {
        String svg = ChartSvg.draw(
                curves(false, new Picture.Line("one", new double[] {0, 1, 2}, new double[] {NAN, 1, NAN})));
        assertThat(pathsOf(svg, "chart-line chart-line0")).containsExactly("h.1");
    }

    @Test
    void separatesTheClassesAtOneHalf() {
        double[][] probabilities = {{0, 1}, {0, 1}};
        String svg = ChartSvg.draw(new Picture.Boundary(
                "t", "a", 0, 1, 0, 1, probabilities, new double[][] {{0.2, 0.5, 0}, {0.8, 0.5, 1}, {9, 9, 1}}));
        assertThat(svg)
                .contains("chart-contour", "<circle class=\"chart-point0\"", "<rect class=\"chart-point1\"")
                .contains("1 of 3 points lie outside.");
        Matcher contour = Pattern.compile("chart-contour\" d=\"M([\\d.]+) [\\d.]+L([\\d.]+) ")
                .matcher(svg);
        assertThat(contour.find()).isTrue();
        assertThat(contour.group(1)).isEqualTo(contour.group(2));
    }

    @Test
    void drawsAnythingTheModelAllows() throws Exception {
        for (long seed = 0; seed < 2000; seed++) {
            Picture picture = new RandomReports(seed).picture();
            String svg = ChartSvg.draw(picture);
            WellFormed.fragment(svg);
            assertThat(drawing(svg).replaceAll(">[^<]*<", "><"))
                    .as("seed %d", seed)
                    .doesNotContain("NaN", "Infinity", "∞");
        }
    }

    @Test
    void keepsLabelsApart() {
        for (double scale : new double[] {1e-12, 0.01, 1, 3.7, 1234, 1e6, 1e15, 1e300}) {
            for (double from : new double[] {0, -1, 0.999, 17}) {
                Axis axis = Axis.linear(from * scale, (from + 1.3) * scale, 40, 350);
                assertApart(axis.ticksAlong());
            }
        }
        for (double top : new double[] {2, 10, 1e5, 1e30, 1e300}) {
            assertApart(Axis.logarithmic(1e-7, top, 40, 350).ticksAlong());
        }
    }

    @Test
    void labelsRoundNumbers() {
        assertThat(Axis.linear(0, 1, 0, 100).ticks(5))
                .extracting(Axis.Tick::label)
                .containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1");
        assertThat(Axis.linear(-0.3, 0.3, 0, 100).ticks(6))
                .extracting(Axis.Tick::label)
                .contains("-0.3", "0", "0.3");
        assertThat(Axis.logarithmic(1e-6, 1, 0, 100).ticks(4))
                .extracting(Axis.Tick::label)
                .containsExactly("10⁻⁶", "10⁻⁴", "0.01", "1");
    }

    private static void assertApart(List<Axis.Tick> ticks) {
        assertThat(ticks).hasSizeGreaterThanOrEqualTo(2);
        List<Axis.Tick> sorted = new ArrayList<>(ticks);
        Collections.sort(sorted, (a, b) -> Double.compare(a.position(), b.position()));
        for (int i = 1; i < sorted.size(); i++) {
            double end = sorted.get(i - 1).position()
                    + NumberText.width(sorted.get(i - 1).label()) / 2;
            double start =
                    sorted.get(i).position() - NumberText.width(sorted.get(i).label()) / 2;
            assertThat(start).as("%s", sorted).isGreaterThan(end);
        }
    }

    private record ColourSteps(double... values) {
        int[] steps() {
            ColourScale scale = ColourScale.of(new double[][] {values});
            return Arrays.stream(values).mapToInt(scale::step).toArray();
        }
    }

    private static Picture.Curves curves(boolean logarithmic, Picture.Line... lines) {
        return new Picture.Curves("t", "a", "x", "y", false, logarithmic, List.of(lines));
    }

    /** The subpaths of the first path with this class; each begins after its M and first coordinates. */
    private static List<String> pathsOf(String svg, String style) {
        Matcher path = Pattern.compile("class=\"" + style + "\" d=\"([^\"]*)\"").matcher(svg);
        assertThat(path.find()).isTrue();
        return Arrays.stream(path.group(1).split("M"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.replaceFirst("^[\\d.]+ [\\d.]+", ""))
                .toList();
    }

    private static String drawing(String figure) {
        return figure.substring(figure.indexOf("</desc>"), figure.indexOf("</svg>"));
    }

    private static String text(Element parent, String tag) {
        NodeList elements = parent.getElementsByTagName(tag);
        return elements.item(0).getTextContent();
    }

    private static List<Picture> samples() {
        return SampleReports.all().stream()
                .flatMap(report -> report.checks().stream())
                .map(CheckResult::pictures)
                .flatMap(List::stream)
                .toList();
    }
}
