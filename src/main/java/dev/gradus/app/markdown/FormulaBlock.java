package dev.gradus.app.markdown;

import org.commonmark.node.CustomBlock;

/** A formula on lines of its own. */
public final class FormulaBlock extends CustomBlock {
    private String tex = "";

    public String tex() {
        return tex;
    }

    void tex(String text) {
        this.tex = text;
    }
}
