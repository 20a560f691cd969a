package dev.gradus.engine.report;

/** Lays out values for reading: a matrix that is written as {@code [[1, 2], [3, 4]]} gets a line for each row. */
public final class MatrixText {
    private static final String NEXT_ROW = "], [";

    private MatrixText() {}

    /** The same text with line ends and indentation put between the rows of matrices, nothing else. */
    public static String rows(String text) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        for (String line : text.split("\n", -1)) {
            if (!out.isEmpty()) {
                out.append('\n');
            }
            int start = line.indexOf("[[");
            out.append(start < 0 ? line : line.replace(NEXT_ROW, "],\n" + " ".repeat(Math.min(start, 24) + 1) + "["));
        }
        return out.toString();
    }
}
