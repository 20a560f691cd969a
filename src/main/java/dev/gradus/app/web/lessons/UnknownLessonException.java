package dev.gradus.app.web.lessons;

import java.util.List;

/** There is no lesson with this id. */
public final class UnknownLessonException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;

    private final transient List<String> near;

    UnknownLessonException(String id, List<String> near) {
        super("There is no lesson '" + (id.length() <= SHOWN ? id : id.substring(0, SHOWN) + "…") + "'.");
        this.near = List.copyOf(near);
    }

    /** Ids that may have been meant. */
    public List<String> near() {
        return near;
    }
}
