package dev.gradus.engine.report.chart;

import dev.gradus.engine.report.markup.Markup;
import java.util.List;

/**
 * One picture, drawn 360 user units wide, so that its 12-unit type is still 11 pixels on a telephone.
 *
 * @param height in user units
 * @param svg what is inside the {@code svg} element
 * @param keys what its colours and marks mean
 * @param notes what the picture cannot show, one sentence each
 * @param table its values
 */
record Plot(double height, Markup svg, List<Key> keys, List<String> notes, Table table) {
    static final double WIDTH = 360;

    /**
     * An entry of the legend.
     *
     * @param mark what stands beside the label, 24 × 12 user units
     */
    record Key(Markup mark, String label) {}
}
