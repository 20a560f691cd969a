package dev.gradus.engine.report.chart;

import dev.gradus.engine.report.Picture;
import dev.gradus.engine.report.markup.Markup;

/**
 * Draws pictures as inline SVG: the only chart code there is. The result is a {@code figure} with the drawing, a legend,
 * the text alternative and a table of the values. It is well-formed, holds no script, no style attribute, no id and no
 * address, and takes all colours from {@code dev/gradus/engine/report/html/report.css}, for light and for dark.
 */
public final class ChartSvg {
    private ChartSvg() {}

    /** The whole figure. */
    public static String draw(Picture picture) {
        return markup(picture).toString();
    }

    /** The same, to put into other markup. */
    public static Markup markup(Picture picture) {
        Plot plot = plot(picture);
        Markup figure = new Markup();
        figure.open("figure", "class", "chart");
        figure.element("figcaption", picture.title(), "class", "chart-title");
        figure.open(
                "svg",
                "class",
                "chart-svg",
                "role",
                "img",
                "viewBox",
                "0 0 " + NumberText.coordinate(Plot.WIDTH) + " " + NumberText.coordinate(plot.height()));
        figure.element("title", picture.title());
        figure.element("desc", picture.alternative());
        figure.add(plot.svg()).close();
        legend(figure, plot);
        if (!picture.alternative().isEmpty()) {
            figure.element("p", picture.alternative(), "class", "chart-says");
        }
        plot.notes().forEach(note -> figure.element("p", note, "class", "chart-note"));
        return figure.add(plot.table().markup(picture.title())).close();
    }

    private static Plot plot(Picture picture) {
        // A switch over a sealed type's records needs Java 21.
        if (picture instanceof Picture.HeatMap heatMap) {
            return HeatMapPlot.of(heatMap);
        }
        if (picture instanceof Picture.Curves curves) {
            return CurvesPlot.of(curves);
        }
        if (picture instanceof Picture.Histogram histogram) {
            return HistogramPlot.of(histogram);
        }
        if (picture instanceof Picture.Boundary boundary) {
            return BoundaryPlot.of(boundary);
        }
        if (picture instanceof Picture.Bars bars) {
            return BarsPlot.of(bars);
        }
        throw new IllegalStateException("Every kind of picture is drawn: " + picture.getClass());
    }

    private static void legend(Markup figure, Plot plot) {
        if (plot.keys().isEmpty()) {
            return;
        }
        figure.open("ul", "class", "chart-legend");
        for (Plot.Key key : plot.keys()) {
            figure.open("li");
            figure.open("svg", "class", "chart-key", "viewBox", "0 0 24 12", "aria-hidden", "true");
            figure.add(key.mark()).close().text(key.label()).close();
        }
        figure.close();
    }
}
