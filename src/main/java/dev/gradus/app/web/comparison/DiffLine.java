package dev.gradus.app.web.comparison;

/**
 * One line of a unified difference.
 *
 * @param before its number in the earlier source, empty where it was not there
 * @param after its number in the later source, empty where it is gone
 * @param text as it was handed in, not yet escaped
 */
public record DiffLine(Change change, String before, String after, String text) {

    /** What became of a line. */
    public enum Change {
        SAME("", ""),
        ADDED("+", "added"),
        REMOVED("−", "removed"),
        /** Lines that are the same in both and are left out. */
        GAP("…", "");

        private final String sign;
        private final String words;

        Change(String sign, String words) {
            this.sign = sign;
            this.words = words;
        }

        public String sign() {
            return sign;
        }

        public String words() {
            return words;
        }

        /** For the stylesheet. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
