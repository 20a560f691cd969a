package dev.gradus.app.web.markdown;

import org.commonmark.node.CustomBlock;

/** A formula on lines of its own. */
final class FormulaBlock extends CustomBlock {
    private String tex = "";

    String tex() {
        return tex;
    }

    void tex(String text) {
        this.tex = text;
    }
}
