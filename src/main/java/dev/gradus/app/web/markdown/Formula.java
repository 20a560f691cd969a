package dev.gradus.app.web.markdown;

import org.commonmark.node.CustomNode;

/** A formula inside a line of text. */
final class Formula extends CustomNode {
    private final String tex;
    private final boolean display;

    Formula(String tex, boolean display) {
        this.tex = tex;
        this.display = display;
    }

    String tex() {
        return tex;
    }

    boolean display() {
        return display;
    }
}
