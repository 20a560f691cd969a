package dev.gradus.app.web.markdown;

import org.commonmark.node.CustomBlock;

/** A picture in a paragraph of its own. */
final class PictureBlock extends CustomBlock {
    private final int number;

    /** @param number which picture of the text it is, from 0 */
    PictureBlock(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
