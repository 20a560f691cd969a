package dev.gradus.app.markdown;

import org.commonmark.node.CustomNode;

/** A formula inside a line of text. */
public final class Formula extends CustomNode {
    private final String tex;
    private final boolean display;

    /** @param display whether it stands between double dollar signs */
    public Formula(String tex, boolean display) {
        this.tex = tex;
        this.display = display;
    }

    public String tex() {
        return tex;
    }

    public boolean display() {
        return display;
    }
}
