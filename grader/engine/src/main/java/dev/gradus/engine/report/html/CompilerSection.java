package dev.gradus.engine.report.html;

import dev.gradus.engine.compile.CompilerMessage;
import dev.gradus.engine.report.markup.Markup;
import java.util.List;

/** What the compiler says, with file and line. */
final class CompilerSection {
    private static final int MAX = 50;

    private CompilerSection() {}

    static void add(Markup out, List<CompilerMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        out.open("section").element("h2", "What the compiler says").open("ul", "class", "messages");
        messages.stream()
                .limit(MAX)
                .forEach(message -> out.open("li", "class", "card")
                        .element("div", message.place(), "class", "place")
                        .element("pre", message.text(), "tabindex", "0")
                        .close());
        out.close();
        if (messages.size() > MAX) {
            out.element("p", (messages.size() - MAX) + " more messages are not shown.", "class", "quiet");
        }
        out.close().newLine();
    }
}
