package dev.gradus.engine.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * The data of a picture; writers draw it. Every one has a title and a text alternative that says in words what it
 * shows. Values may be NaN or infinite (a submission's are).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "picture")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Picture.HeatMap.class, name = "heat-map"),
    @JsonSubTypes.Type(value = Picture.Curves.class, name = "curves"),
    @JsonSubTypes.Type(value = Picture.Histogram.class, name = "histogram"),
    @JsonSubTypes.Type(value = Picture.Boundary.class, name = "boundary"),
    @JsonSubTypes.Type(value = Picture.Bars.class, name = "bars")
})
public sealed interface Picture {
    String title();

    String alternative();

    /**
     * A matrix of values, one colour each, as in the relative error of every entry of dW1.
     *
     * @param values {@code m × n}, row-major
     * @param unit what a value means, as in "relative error"
     */
    record HeatMap(String title, String alternative, double[][] values, String unit) implements Picture {}

    /** Curves over one axis, as in the submitted activation beside the reference's, or a loss over epochs. */
    record Curves(
            String title,
            String alternative,
            String xLabel,
            String yLabel,
            boolean logarithmicX,
            boolean logarithmicY,
            List<Line> lines)
            implements Picture {
        public Curves {
            lines = List.copyOf(lines);
        }
    }

    /** One line: {@code x} and {@code y} have the same length. */
    record Line(String name, double[] x, double[] y) {}

    /**
     * Drawn values against the density that was asked for.
     *
     * @param edges {@code n + 1} edges of the bins, ascending
     * @param densities {@code n} observed densities (fraction of values per unit of width)
     * @param expected the density that was asked for, as a line over the same axis
     */
    record Histogram(String title, String alternative, String xLabel, double[] edges, double[] densities, Line expected)
            implements Picture {}

    /**
     * A classifier's probability over a rectangle, with the data points.
     *
     * @param probabilities {@code rows × columns}; row 0 is at the top (largest y)
     * @param points {@code m × 3}: x, y, label 0 or 1
     */
    record Boundary(
            String title,
            String alternative,
            double xMin,
            double xMax,
            double yMin,
            double yMax,
            double[][] probabilities,
            double[][] points)
            implements Picture {}

    /**
     * One amount per name, as in how many people have how many points.
     *
     * @param labels one per bar, in the order in which they are drawn
     * @param values as many, zero or more
     * @param unit what a value counts, as in "people"
     */
    record Bars(String title, String alternative, List<String> labels, double[] values, String unit)
            implements Picture {
        public Bars {
            labels = List.copyOf(labels);
        }
    }
}
