package dev.gradus.app.markdown;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Reads a formula between single or double dollar signs within a paragraph; what Markdown means is off inside. */
public final class FormulaParser implements InlineContentParser {

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int opening = scanner.matchMultiple('$');
        if (opening > 2 || scanner.peek() == Scanner.END || (opening == 1 && Character.isWhitespace(scanner.peek()))) {
            return ParsedInline.none();
        }
        Position start = scanner.position();
        while (scanner.find('$') >= 0) {
            Position end = scanner.position();
            if (scanner.matchMultiple('$') >= opening) {
                String tex = scanner.getSource(start, end).getContent();
                return tex.isBlank() || tex.endsWith("\\")
                        ? ParsedInline.none()
                        : ParsedInline.of(new Formula(tex.strip(), opening == 2), scanner.position());
            }
        }
        return ParsedInline.none();
    }

    /** Called at every dollar sign. */
    public static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return new FormulaParser();
        }
    }
}
