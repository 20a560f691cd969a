package dev.gradus.app.web.submissions;

import dev.gradus.engine.submission.SourceFile;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** How somebody grades the same sources on the same inputs in a terminal. */
public final class Reproduction {
    /** Fixed, so that the same sources get the same report every time. */
    public static final long SEED = 0x67726164757300L;

    private Reproduction() {}

    /** The command to type where the files are. */
    static String command(String exercise, List<SourceFile> files) {
        return "gradus check " + exercise + " "
                + files.stream().map(file -> quoted(file.name())).collect(Collectors.joining(" "))
                + " --seed " + HexFormat.of().toHexDigits(SEED);
    }

    /** A name from outside, as one word of a shell. */
    private static String quoted(String name) {
        return name.matches("[A-Za-z0-9_][A-Za-z0-9_./-]*") ? name : "'" + name.replace("'", "'\\''") + "'";
    }
}
