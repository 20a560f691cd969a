package dev.gradus.app.web.catalogue;

import java.util.List;

/** There is no exercise with this id. */
public final class UnknownExerciseException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;

    private final transient List<String> near;

    UnknownExerciseException(String id, List<String> near) {
        super("There is no exercise '" + (id.length() <= SHOWN ? id : id.substring(0, SHOWN) + "…") + "'.");
        this.near = List.copyOf(near);
    }

    /** Ids that may have been meant, nearest first. */
    public List<String> near() {
        return near;
    }
}
