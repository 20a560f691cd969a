package dev.gradus.app.markdown;

import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Reads a formula that begins on a line of its own with two dollar signs and goes on to the next two. It is a block, so
 * that a line beginning with a minus or an equals sign stays part of the formula.
 */
public final class FormulaBlockParser extends AbstractBlockParser {
    private static final String FENCE = "$$";

    private final FormulaBlock block = new FormulaBlock();
    private final StringBuilder text = new StringBuilder();
    private boolean closed;

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        String content = line.getContent().toString().strip();
        if (text.isEmpty() && content.startsWith(FENCE)) {
            content = content.substring(FENCE.length());
        }
        if (content.endsWith(FENCE)) {
            closed = true;
            content = content.substring(0, content.length() - FENCE.length());
        }
        text.append(content).append('\n');
    }

    @Override
    public void closeBlock() {
        block.tex(text.toString().strip());
    }

    /** Starts at a line that begins with two dollar signs and does not go on after a second pair. */
    public static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            String line = state.getLine().getContent().toString().strip();
            if (state.getIndent() >= 4 || !line.startsWith(FENCE)) {
                return BlockStart.none();
            }
            int second = line.indexOf(FENCE, FENCE.length());
            if (second >= 0 && second != line.length() - FENCE.length()) {
                return BlockStart.none();
            }
            return BlockStart.of(new FormulaBlockParser()).atIndex(state.getNextNonSpaceIndex());
        }
    }
}
