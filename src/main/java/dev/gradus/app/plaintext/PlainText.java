package dev.gradus.app.plaintext;

import dev.gradus.app.markdown.FormulaBlockParser;
import dev.gradus.app.markdown.FormulaParser;
import dev.gradus.engine.report.Escaped;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/** Turns the Markdown of a pack, with formulas in TeX, into plain text for a terminal on which nothing in it can act. */
public final class PlainText {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 100;

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .customBlockParserFactory(new FormulaBlockParser.Factory())
            .customInlineContentParserFactory(new FormulaParser.Factory())
            .build();
    private final int width;

    /** @param width columns of the terminal; lines stay between 40 and 100, but for listings, tables and long words */
    public PlainText(int width) {
        this.width = Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    /** The text, with a line end after each of its lines. */
    public String of(String markdown) {
        return of(markdown, "", "");
    }

    /**
     * The text as an entry of a list.
     *
     * @param first what the first line begins with
     * @param rest what every other line begins with
     */
    public String of(String markdown, String first, String rest) {
        String plain = Escaped.block(markdown);
        BlockText blocks = new BlockText(width, first, rest);
        parser.parse(plain).accept(blocks);
        return blocks.lines().stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
