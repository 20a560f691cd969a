package dev.gradus.app.plaintext;

/** A formula as it is put together: knows where room is needed, and where a fraction would swallow what follows. */
final class TexLine {
    private static final int NONE = -1;

    private final StringBuilder text = new StringBuilder();
    private final boolean tight;
    private boolean sawSpace;
    private boolean swallowsSpace;
    private boolean wantsSpace;
    private boolean opened = true;
    private boolean isCallable;
    private int fraction = NONE;

    /** @param tight whether nothing gets room, as in an index */
    TexLine(boolean tight) {
        this.tight = tight;
    }

    /** White space in the source: it separates what TeX would not run together anyway. */
    void sourceSpace() {
        sawSpace = true;
    }

    /** A little room that the source asks for. */
    void thinSpace() {
        wantsSpace = wantsSpace || !tight && !opened;
    }

    /** Room that the source asks for between formulas. */
    void space(int columns) {
        if (!tight && !text.isEmpty()) {
            stripEnd();
            text.append(" ".repeat(columns));
        }
        after(false);
        fraction = NONE;
    }

    void lineEnd() {
        stripEnd();
        text.append('\n');
        after(false);
        opened = true;
        fraction = NONE;
    }

    /** A letter, a number, or a group of them. */
    void atom(String atom) {
        operand(atom);
        after(false);
    }

    /** A letter that was a command, after whose name white space means nothing. */
    void symbol(String symbol) {
        operand(symbol);
        after(false);
        swallowsSpace = true;
    }

    /** A function's name: room before and after, but none before its argument in parentheses. */
    void word(String word) {
        big(word);
        isCallable = true;
    }

    /** A sum and its like: room before and after. */
    void big(String word) {
        if (endsWithOperand()) {
            wantsSpace = true;
        }
        operand(word);
        after(true);
    }

    /** What begins a word whose end has no mark, so that something else must not follow at once. */
    void endsLoosely() {
        wantsSpace = true;
    }

    void fraction(String quotient) {
        boolean isOneCharacter = quotient.codePointCount(0, quotient.length()) == 1;
        if (endsWithOperand() && !isOneCharacter || endsWithDigit()) {
            wantsSpace = true;
        }
        operand(quotient);
        after(false);
        if (!isOneCharacter) {
            fraction = text.length() - quotient.length();
        }
    }

    void opening(String delimiter) {
        if (isCallable && delimiter.equals("(")) {
            wantsSpace = false;
            sawSpace = false;
        }
        operand(delimiter);
        after(false);
        opened = true;
        swallowsSpace = true;
    }

    void closing(String delimiter) {
        stripEnd();
        text.append(delimiter);
        after(false);
        fraction = NONE;
    }

    /** A comma and its like: stands close to what is before it. */
    void punctuation(String mark) {
        text.append(mark);
        after(false);
        opened = true;
        fraction = NONE;
    }

    /** An operator that has room if the source gives it some. */
    void operator(String operator, boolean spaceFollows) {
        operator(operator, sawSpace || spaceFollows, spaceFollows);
    }

    /** An operator that always has room. */
    void wideOperator(String operator) {
        operator(operator, true, true);
    }

    private void operator(String operator, boolean wide, boolean unarySpace) {
        boolean binary = !opened && !text.isEmpty();
        if (!binary) {
            if ((wantsSpace || (sawSpace && !swallowsSpace)) && !text.isEmpty() && !Character.isWhitespace(last())) {
                text.append(' ');
            }
            text.append(operator);
        } else if (wide && !tight) {
            stripEnd();
            text.append(' ').append(operator).append(' ');
        } else {
            text.append(operator);
        }
        after(false);
        opened = true;
        swallowsSpace = binary || !unarySpace || "-+±∓".contains(operator);
        fraction = NONE;
    }

    /** Raised or lowered, close to what it belongs to; it may end a function's name. */
    void script(String script, boolean loose) {
        boolean wanted = wantsSpace;
        boolean wasCallable = isCallable;
        if (fraction != NONE) {
            wrapFraction();
        }
        text.append(script);
        after(wanted || loose);
        isCallable = wasCallable;
        fraction = NONE;
    }

    private void operand(String operand) {
        if (fraction != NONE) {
            wrapFraction();
            wantsSpace = true;
        }
        boolean room = wantsSpace || (sawSpace && !swallowsSpace && !tight);
        if (room && !text.isEmpty() && !Character.isWhitespace(last())) {
            text.append(' ');
        }
        text.append(operand);
    }

    private void after(boolean wantsSpaceNow) {
        sawSpace = false;
        swallowsSpace = false;
        wantsSpace = wantsSpaceNow;
        opened = false;
        isCallable = false;
    }

    private void wrapFraction() {
        text.insert(fraction, '(').append(')');
        fraction = NONE;
    }

    private boolean endsWithOperand() {
        return !opened && !text.isEmpty() && (Character.isLetterOrDigit(last()) || ")′ᵀ²".indexOf(last()) >= 0);
    }

    private boolean endsWithDigit() {
        return !text.isEmpty() && Character.isDigit(last());
    }

    private char last() {
        return text.charAt(text.length() - 1);
    }

    private void stripEnd() {
        while (!text.isEmpty() && last() == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    @Override
    public String toString() {
        return text.toString().strip();
    }
}
