package dev.gradus.engine.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * What is probably wrong, and why we think so.
 *
 * @param kind how it was found
 * @param mistakes ids of the known mistakes it names; empty for patterns and locations
 * @param says what the output shows and what that usually means. Those of mistakes and locations are shown as they are for
 *     hidden checks too, those of patterns without their numbers, so they name quantities and never an input's values
 * @param helps where to look; may be empty
 * @param evidence what was measured, as in "equal to 12 digits in all 7 outputs"
 */
public record Diagnosis(Kind kind, List<String> mistakes, String says, String helps, String evidence) {
    public Diagnosis {
        mistakes = List.copyOf(mistakes);
    }

    /** How a diagnosis was found; in the order in which they are tried. */
    public enum Kind {
        SHAPE("wrong shape"),
        NOT_FINITE("not a finite number"),
        MISTAKE("known mistake"),
        PAIR("two mistakes at once"),
        AMBIGUOUS("one of several mistakes"),
        PATTERN("pattern in the numbers"),
        LOCATION("where it first goes wrong"),
        COUNTEREXAMPLE("smallest counterexample");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The kind as a reader sees it, as in "known mistake". */
        public String words() {
            return words;
        }

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
