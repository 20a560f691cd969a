package dev.gradus.engine.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * What is probably wrong, and why we think so.
 *
 * @param kind how it was found
 * @param mistakes ids of the known mistakes it names; empty for patterns and locations
 * @param says what the output shows and what that usually means
 * @param helps where to look; may be empty
 * @param evidence what was measured, as in "equal to 12 digits in all 7 outputs"
 */
public record Diagnosis(Kind kind, List<String> mistakes, String says, String helps, String evidence) {
    public Diagnosis {
        mistakes = List.copyOf(mistakes);
    }

    /** How a diagnosis was found; in the order in which they are tried. */
    public enum Kind {
        SHAPE,
        NOT_FINITE,
        MISTAKE,
        PAIR,
        AMBIGUOUS,
        PATTERN,
        LOCATION,
        COUNTEREXAMPLE;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
