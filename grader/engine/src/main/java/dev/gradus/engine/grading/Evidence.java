package dev.gradus.engine.grading;

import dev.gradus.engine.report.Flag;
import dev.gradus.engine.report.Picture;
import java.util.ArrayList;
import java.util.List;

/** Collects what a check has to show beside its finding: pictures, and flags for an instructor. */
public final class Evidence {
    private static final int MAX_PICTURES = 6;

    private final List<Picture> pictures = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();

    /** Adds a picture; those beyond the sixth are dropped. */
    public void show(Picture picture) {
        if (pictures.size() < MAX_PICTURES) {
            pictures.add(picture);
        }
    }

    /** Adds a flag; it costs no points. */
    public void flag(String id, String says) {
        flags.add(new Flag(id, says));
    }

    List<Picture> pictures() {
        return List.copyOf(pictures);
    }

    List<Flag> flags() {
        return List.copyOf(flags);
    }
}
