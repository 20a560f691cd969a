package dev.gradus.engine.report.html;

import dev.gradus.engine.remote.CapturedOutput;
import dev.gradus.engine.report.markup.Markup;

/** What the submission printed. */
final class OutputSection {
    private OutputSection() {}

    static void add(Markup out, CapturedOutput output) {
        if (output.equals(CapturedOutput.NONE)) {
            return;
        }
        out.open("section").element("h2", "What it printed");
        if (output.text().isEmpty()) {
            out.element("p", "Not shown, because hidden checks print there too.", "class", "quiet");
        } else {
            out.element("pre", output.text(), "tabindex", "0");
            if (output.truncated()) {
                out.element("p", "It printed more, which was not kept.", "class", "quiet");
            }
        }
        out.close().newLine();
    }
}
