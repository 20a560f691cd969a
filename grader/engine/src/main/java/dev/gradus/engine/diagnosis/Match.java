package dev.gradus.engine.diagnosis;

/** Whether two answers are the same, as far as a diagnosis can tell. */
enum Match {
    SAME,
    /** Neither the same nor clearly different. */
    UNCLEAR,
    DIFFERENT;

    Match worse(Match other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
