package dev.gradus.engine.report.html;

import dev.gradus.engine.report.Flag;
import dev.gradus.engine.report.markup.Markup;
import java.util.List;

/** What an instructor should look at. */
final class FlagsSection {
    private FlagsSection() {}

    static void add(Markup out, List<Flag> flags) {
        if (flags.isEmpty()) {
            return;
        }
        out.open("section").element("h2", "For the instructor to look at").open("ul", "class", "cards");
        flags.forEach(flag -> out.open("li", "class", "card notice")
                .element("strong", flag.id())
                .text(": " + flag.says())
                .close());
        out.close().close().newLine();
    }
}
