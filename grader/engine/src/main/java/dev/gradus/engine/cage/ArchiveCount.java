package dev.gradus.engine.cage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts which classes really come out of an image's archive, when its training runs again in the cage. A JVM ignores
 * an archive that does not fit without a word, and only takes longer.
 *
 * @param ours classes of the runner, EJML and javac that were loaded
 * @param archived those of them that were mapped from the archive
 */
record ArchiveCount(int ours, int archived) {
    private static final int MOST_OUTPUT = 16 << 20;
    private static final Pattern LOADED = Pattern.compile(
            "^\\S*\\[class,load\\] (?:dev\\.gradus|org\\.ejml|com\\.sun\\.tools\\.javac)\\.[\\w.$]+ source: (.*)$",
            Pattern.MULTILINE);

    static ArchiveCount of(ProcessCage cage, Workload workload, Entry training) throws IOException {
        Entry watched = training.with("-Xlog:class+load=info:stdout:level,tags");
        try (CagedProcess process = cage.startTalking(workload, Limits.DEFAULT, watched)) {
            return of(new String(process.answers().readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8));
        }
    }

    static ArchiveCount of(String log) {
        int ours = 0;
        int archived = 0;
        Matcher lines = LOADED.matcher(log);
        while (lines.find()) {
            ours++;
            archived += lines.group(1).startsWith("shared objects file") ? 1 : 0;
        }
        return new ArchiveCount(ours, archived);
    }

    double share() {
        return ours == 0 ? 0 : (double) archived / ours;
    }
}
