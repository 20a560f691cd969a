package dev.gradus.app.web.catalogue;

import dev.gradus.app.web.markdown.Markdown;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Optional;

/**
 * An exercise with its texts as HTML.
 *
 * @param statement sanitised HTML
 * @param hints those that were asked for, sanitised HTML, from a nudge to nearly there
 * @param hintCount how many there are
 */
public record ExerciseView(
        String id,
        String title,
        String topic,
        int difficulty,
        int minutes,
        RawString statement,
        List<RawString> hints,
        int hintCount,
        String contractName,
        String contract,
        String skeleton,
        String skeletonFile) {
    private static final int BELOW_TITLE = 2;
    private static final int BELOW_HINT = 4;

    /** The number of the hint to ask for next; nothing when all were. */
    public Optional<Integer> nextHint() {
        return hints.size() < hintCount ? Optional.of(hints.size() + 1) : Optional.empty();
    }

    /**
     * The view of an entry.
     *
     * @param taken how many of its hints were asked for
     */
    public static ExerciseView of(CatalogueEntry entry, String topic, int taken, Markdown markdown) {
        return new ExerciseView(
                entry.id(),
                entry.title(),
                topic,
                entry.content().difficulty(),
                entry.content().minutes(),
                markdown.html(entry.content().statement(), BELOW_TITLE),
                entry.content().hints().stream()
                        .limit(taken)
                        .map(hint -> markdown.html(hint, BELOW_HINT))
                        .toList(),
                entry.content().hints().size(),
                entry.contractName(),
                entry.contractSource(),
                entry.skeleton(),
                entry.skeletonFile());
    }
}
