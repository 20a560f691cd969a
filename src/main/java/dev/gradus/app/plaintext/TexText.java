package dev.gradus.app.plaintext;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A formula in TeX as a line of Unicode: fractions with a stroke, raised and lowered characters, Greek letters. What is not
 * known stays as TeX, a whole formula if its braces do not match.
 */
final class TexText {
    private static final Set<String> PLAIN_GROUPS = Set.of(
            "mathbf",
            "mathrm",
            "mathit",
            "mathcal",
            "mathsf",
            "boldsymbol",
            "bm",
            "operatorname",
            "mathbin",
            "mathrel");
    private static final Set<String> WORDS = Set.of("text", "textbf", "textit", "textrm", "mbox");
    private static final Set<String> FRACTIONS = Set.of("frac", "tfrac", "dfrac");
    private static final Set<String> WITHOUT_EFFECT =
            Set.of("displaystyle", "textstyle", "scriptstyle", "limits", "nolimits", "!");
    private static final Pattern SIZE = Pattern.compile("left|right|middle|[bB]ig{1,2}[lrm]?");
    private static final Pattern ONE_OPERAND = Pattern.compile(
            "[∂dΔ∇]?(?:\\p{L}\\p{M}*|\\d+(?:\\.\\d+)?)[\\p{Lm}\\p{No}₊₋₌₍₎⁺⁻⁼⁽⁾′ᵢⱼᵣᵤᵥᵦᵧᵨᵩᵪ]*|√[\\p{L}\\p{M}\\d]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final int DEEPEST = 50;

    private final String tex;
    private int at;
    private int depth;

    private TexText(String tex) {
        this.tex = tex;
    }

    /** The formula in plain characters; several lines where it has several. */
    static String of(String tex) {
        try {
            TexText parser = new TexText(tex.strip());
            String text = parser.sequence(false, End.INPUT);
            return text.isBlank() ? tex.strip() : text;
        } catch (MalformedException e) {
            return tex.strip();
        }
    }

    private enum End {
        INPUT,
        BRACE,
        ENVIRONMENT,
        BRACKET
    }

    private static final class MalformedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MalformedException() {
            super("Braces or environments do not match", null, false, false);
        }
    }

    private String sequence(boolean tight, End end) {
        if (++depth > DEEPEST) {
            throw new MalformedException();
        }
        TexLine line = new TexLine(tight);
        while (!ends(end)) {
            element(line, tight);
        }
        depth--;
        return line.toString();
    }

    private boolean ends(End end) {
        if (at >= tex.length()) {
            if (end != End.INPUT) {
                throw new MalformedException();
            }
            return true;
        }
        return switch (end) {
            case INPUT -> false;
            case BRACE -> tex.charAt(at) == '}';
            case BRACKET -> tex.charAt(at) == ']';
            case ENVIRONMENT -> tex.charAt(at) == '&' || tex.startsWith("\\\\", at) || tex.startsWith("\\end{", at);
        };
    }

    private void element(TexLine line, boolean tight) {
        char c = tex.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
            line.sourceSpace();
            return;
        }
        switch (c) {
            case '\\' -> command(line, tight);
            case '{' -> line.atom(group(tight));
            case '}' -> throw new MalformedException();
            case '^', '_' -> script(line, c);
            case '\'' -> {
                at++;
                line.script("′", false);
            }
            case '&' -> at++;
            case '~' -> {
                at++;
                line.thinSpace();
            }
            case '(', '[' -> {
                at++;
                line.opening(Character.toString(c));
            }
            case ')', ']' -> {
                at++;
                line.closing(Character.toString(c));
            }
            case ',', ';', '.', '!', '?' -> punctuation(line, c);
            case '+', '-', '=', '<', '>', '/', ':', '*', '|' -> {
                at++;
                operator(line, c);
            }
            default -> line.atom(characters());
        }
    }

    private void operator(TexLine line, char c) {
        boolean spaceFollows = at < tex.length() && Character.isWhitespace(tex.charAt(at));
        if (c == '|' && !spaceFollows) {
            line.atom("|");
        } else if (c == '|') {
            line.closing("|");
        } else {
            line.operator(Character.toString(c), spaceFollows);
        }
    }

    private void punctuation(TexLine line, char c) {
        at++;
        line.punctuation(Character.toString(c));
    }

    /** A number whole, with its decimal point; anything else by itself. */
    private String characters() {
        int start = at;
        while (at < tex.length() && isOfNumber(at)) {
            at++;
        }
        if (at == start) {
            at += Character.charCount(tex.codePointAt(at));
        }
        return tex.substring(start, at);
    }

    private boolean isOfNumber(int position) {
        char c = tex.charAt(position);
        return Character.isDigit(c)
                || (c == '.' && position + 1 < tex.length() && Character.isDigit(tex.charAt(position + 1)));
    }

    private String group(boolean tight) {
        at++;
        String content = sequence(tight, End.BRACE);
        at++;
        return content;
    }

    /** The next argument: a group, a command with what belongs to it, or one character. */
    private String argument(boolean tight) {
        skipSpace();
        if (at >= tex.length() || tex.charAt(at) == '}') {
            throw new MalformedException();
        }
        if (tex.charAt(at) == '{') {
            return group(tight);
        }
        TexLine line = new TexLine(tight);
        if (tex.charAt(at) == '\\') {
            command(line, tight);
        } else {
            int c = tex.codePointAt(at);
            at += Character.charCount(c);
            line.atom(Character.toString(c));
        }
        return line.toString();
    }

    /** The next argument as it is written, with its braces. */
    private String rawArgument() {
        skipSpace();
        int start = at;
        if (at >= tex.length()) {
            throw new MalformedException();
        }
        if (tex.charAt(at) != '{') {
            at++;
            return tex.substring(start, at);
        }
        int open = 0;
        do {
            char c = tex.charAt(at);
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            at += c == '\\' ? 2 : 1;
            if (at >= tex.length() && open > 0) {
                throw new MalformedException();
            }
        } while (open > 0);
        return tex.substring(start, at);
    }

    private String rawText() {
        String raw = rawArgument();
        return raw.startsWith("{") ? raw.substring(1, raw.length() - 1) : raw;
    }

    private void skipSpace() {
        while (at < tex.length() && Character.isWhitespace(tex.charAt(at))) {
            at++;
        }
    }

    private String name() {
        int start = ++at;
        while (at < tex.length() && isLatin(tex.charAt(at))) {
            at++;
        }
        if (at == start) {
            if (at >= tex.length()) {
                throw new MalformedException();
            }
            at++;
        }
        return tex.substring(start, at);
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void command(TexLine line, boolean tight) {
        int start = at;
        String name = name();
        Optional<String> letter = TexSymbols.letter(name);
        Optional<String> operator = TexSymbols.operator(name);
        Optional<String> big = TexSymbols.big(name);
        if (letter.isPresent()) {
            line.symbol(tight && name.equals("top") ? "T" : letter.get());
        } else if (operator.isPresent()) {
            line.wideOperator(operator.get());
        } else if (big.isPresent()) {
            line.big(big.get());
        } else if (TexSymbols.isFunction(name)) {
            line.word(name);
        } else if (FRACTIONS.contains(name)) {
            line.fraction(quotient(argument(tight), argument(tight)));
        } else if (PLAIN_GROUPS.contains(name)) {
            styled(line, argument(tight));
        } else if (WORDS.contains(name)) {
            words(line, rawText());
        } else if (SIZE.matcher(name).matches()) {
            skipSpace();
            if (at < tex.length() && tex.charAt(at) == '.') {
                at++;
            } else if (at < tex.length() && tex.charAt(at) == '|') {
                at++;
                delimiter(line, "|", name);
            }
        } else if (!special(line, name, tight)) {
            unknown(line, start);
        }
    }

    private static void delimiter(TexLine line, String delimiter, String size) {
        if (size.endsWith("l") || size.equals("left")) {
            line.opening(delimiter);
        } else {
            line.closing(delimiter);
        }
    }

    private static void styled(TexLine line, String content) {
        if (WORD.matcher(content).matches()) {
            line.word(content);
        } else {
            line.atom(content);
        }
    }

    private static void words(TexLine line, String words) {
        if (words.startsWith(" ")) {
            line.thinSpace();
        }
        line.atom(words.strip());
        if (words.endsWith(" ")) {
            line.thinSpace();
        }
    }

    /** Says whether the command is known. */
    private boolean special(TexLine line, String name, boolean tight) {
        Optional<String> opening = TexSymbols.opening(name);
        Optional<String> closing = TexSymbols.closing(name);
        Optional<String> accent = TexSymbols.accent(name);
        if (opening.isPresent()) {
            line.opening(opening.get());
            return true;
        }
        if (closing.isPresent()) {
            line.closing(closing.get());
            return true;
        }
        if (accent.isPresent()) {
            return accented(line, accent.get(), tight);
        }
        if (WITHOUT_EFFECT.contains(name)) {
            return true;
        }
        switch (name) {
            case "quad", "qquad" -> line.space(3);
            case ",", ";", ":", " " -> line.thinSpace();
            case "\\" -> line.lineEnd();
            case "{" -> line.opening("{");
            case "}" -> line.closing("}");
            case "|" -> line.atom("‖");
            case "%", "#", "$", "_", "&" -> line.atom(name);
            case "sqrt" -> {
                return root(line, tight);
            }
            case "mathbb" -> {
                return blackboard(line);
            }
            case "underbrace" -> line.atom(underbrace(tight));
            case "begin" -> {
                return environment(line);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean accented(TexLine line, String accent, boolean tight) {
        String base = argument(tight);
        if (base.codePointCount(0, base.length()) != 1) {
            return false;
        }
        line.atom(Normalizer.normalize(base + accent, Normalizer.Form.NFC));
        return true;
    }

    private boolean root(TexLine line, boolean tight) {
        if (at < tex.length() && tex.charAt(at) == '[') {
            return false;
        }
        String content = argument(tight);
        boolean isOne = ONE_OPERAND.matcher(content).matches() && !content.startsWith("√");
        line.atom("√" + (isOne ? content : "(" + content + ")"));
        if (isOne) {
            line.endsLoosely();
        }
        return true;
    }

    private boolean blackboard(TexLine line) {
        Optional<String> letter = TexSymbols.blackboard(rawText());
        letter.ifPresent(line::atom);
        return letter.isPresent();
    }

    private String underbrace(boolean tight) {
        String content = argument(tight);
        skipSpace();
        if (at < tex.length() && tex.charAt(at) == '_') {
            at++;
            return content + " [" + argument(false) + "]";
        }
        return content;
    }

    private static String quotient(String above, String below) {
        return TexSymbols.fraction(above + "/" + below).orElseGet(() -> factor(above) + "/" + operand(below));
    }

    /** What may stand above a stroke without parentheses: one product. */
    private static String factor(String text) {
        return text.matches(".*[-+±/=,∑∏ ].*")
                        && !isEnclosed(text)
                        && !ONE_OPERAND.matcher(text).matches()
                ? "(" + text + ")"
                : text;
    }

    private static String operand(String text) {
        return ONE_OPERAND.matcher(text).matches() || isEnclosed(text) ? text : "(" + text + ")";
    }

    /** Whether one pair of delimiters is around everything. */
    private static boolean isEnclosed(String text) {
        int from = text.startsWith("√(") ? 1 : 0;
        if (!text.startsWith("(", from) || !text.endsWith(")")) {
            return text.length() > 2 && text.startsWith("‖") && text.indexOf('‖', 1) == text.length() - 1;
        }
        int open = 0;
        for (int i = from; i < text.length() - 1; i++) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (open == 0) {
                return false;
            }
        }
        return true;
    }

    private void script(TexLine line, char kind) {
        at++;
        skipSpace();
        boolean isWord = tex.startsWith("\\text", at)
                || tex.startsWith("\\mathrm", at)
                || tex.startsWith("{\\text", at)
                || tex.startsWith("{\\mathrm", at);
        int before = at;
        String content = argument(true);
        // White space after a command is no part of it, but here the command ended with the script.
        if (tex.charAt(before) == '\\' && at < tex.length() && tex.charAt(at) == ' ') {
            at++;
            appendScript(line, kind, content, isWord);
            line.sourceSpace();
            return;
        }
        appendScript(line, kind, content, isWord);
    }

    private static void appendScript(TexLine line, char kind, String content, boolean isWord) {
        if (content.equals("′")) {
            line.script(content, false);
            return;
        }
        boolean longWord = isWord && WORD.matcher(content).matches();
        Optional<String> characters =
                longWord ? Optional.empty() : kind == '^' ? TexSymbols.raised(content) : TexSymbols.lowered(content);
        if (characters.isPresent()) {
            line.script(characters.get(), false);
        } else if (WORD.matcher(content).matches() || content.codePointCount(0, content.length()) == 1) {
            line.script(kind + content, true);
        } else {
            line.script(kind + "(" + content + ")", false);
        }
    }

    private boolean environment(TexLine line) {
        String environment = rawText();
        if (environment.equals("array")) {
            rawArgument();
        }
        List<List<String>> rows = rows();
        switch (environment) {
            case "aligned", "align", "align*", "split", "gathered", "array" -> lines(line, rows);
            case "cases" -> line.atom(rows.stream().map(TexText::branch).collect(Collectors.joining("; ", "{ ", " }")));
            case "matrix", "pmatrix", "bmatrix", "vmatrix", "smallmatrix" ->
                line.atom(
                        rows.stream().map(row -> String.join("  ", row)).collect(Collectors.joining(";  ", "[", "]")));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void lines(TexLine line, List<List<String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                line.lineEnd();
            }
            line.atom(String.join(" ", rows.get(i)).strip());
        }
    }

    private static String branch(List<String> row) {
        if (row.size() < 2) {
            return String.join("", row);
        }
        String condition = row.get(1);
        return row.get(0) + (condition.matches("(if|for|otherwise|else|when)\\b.*") ? " " : " if ") + condition;
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        while (true) {
            row.add(sequence(false, End.ENVIRONMENT));
            if (tex.charAt(at) == '&') {
                at++;
            } else if (tex.startsWith("\\\\", at)) {
                at += 2;
                if (at < tex.length() && tex.charAt(at) == '[') {
                    int end = tex.indexOf(']', at);
                    if (end < 0) {
                        throw new MalformedException();
                    }
                    at = end + 1;
                }
                rows.add(row);
                row = new ArrayList<>();
            } else {
                at += "\\end".length();
                rawArgument();
                if (row.size() > 1 || !row.get(0).isBlank()) {
                    rows.add(row);
                }
                return rows;
            }
        }
    }

    /** Stays as it is written, with its arguments. */
    private void unknown(TexLine line, int start) {
        at = start;
        String name = name();
        if (name.equals("begin")) {
            int end = tex.indexOf("\\end", at);
            if (end < 0) {
                throw new MalformedException();
            }
            at = end + "\\end".length();
            rawArgument();
        } else {
            while (at < tex.length() && (tex.charAt(at) == '{' || tex.charAt(at) == '[')) {
                if (tex.charAt(at) == '{') {
                    rawArgument();
                } else {
                    int end = tex.indexOf(']', at);
                    if (end < 0) {
                        throw new MalformedException();
                    }
                    at = end + 1;
                }
            }
        }
        line.word(tex.substring(start, at));
    }
}
