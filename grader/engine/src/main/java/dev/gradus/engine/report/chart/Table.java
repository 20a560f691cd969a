package dev.gradus.engine.report.chart;

import dev.gradus.engine.report.markup.Markup;
import java.util.List;

/**
 * The values of a picture for those who cannot see it or want the numbers.
 *
 * @param heads one per column
 * @param rows the first cell of each is its head
 * @param left how many rows or columns were left out, in words; empty when none
 */
record Table(List<String> heads, List<List<String>> rows, String left) {

    Markup markup(String title) {
        Markup table = new Markup();
        table.open("details", "class", "chart-data").element("summary", "Values as a table");
        table.open("div", "class", "chart-scroll", "role", "region", "tabindex", "0", "aria-label", "Values: " + title);
        table.open("table").open("thead").open("tr");
        heads.forEach(head -> table.element("th", head, "scope", "col"));
        table.close().close().open("tbody");
        for (List<String> row : rows) {
            table.open("tr");
            for (int i = 0; i < row.size(); i++) {
                if (i == 0) {
                    table.element("th", row.get(i), "scope", "row");
                } else {
                    table.element("td", row.get(i));
                }
            }
            table.close();
        }
        table.close().close();
        if (!left.isEmpty()) {
            table.element("p", left, "class", "chart-note");
        }
        return table.close().close();
    }
}
