package dev.gradus.engine.report.terminal;

/** Colours and weights of a terminal, or none. Words carry the meaning; these only repeat it. */
enum Ink {
    BOLD("1"),
    DIM("2"),
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    CYAN("36");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /** {@code text} in this ink; one line, so that a pager that cuts the output leaves no colour behind. */
    String on(String text, boolean colours) {
        return colours && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
