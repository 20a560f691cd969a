package dev.gradus.app.web.catalogue;

import dev.gradus.app.web.markdown.Markdown;
import io.quarkus.qute.RawString;
import java.util.List;

/**
 * An exercise with its texts as HTML.
 *
 * @param statement sanitised HTML
 * @param hints sanitised HTML, from a nudge to nearly there
 */
public record ExerciseView(
        String id,
        String title,
        String topic,
        int difficulty,
        int minutes,
        RawString statement,
        List<RawString> hints,
        String contractName,
        String contract,
        String skeleton,
        String skeletonFile) {
    private static final int BELOW_TITLE = 2;
    private static final int BELOW_HINT = 4;

    /** The view of an entry. */
    public static ExerciseView of(CatalogueEntry entry, String topic, Markdown markdown) {
        return new ExerciseView(
                entry.id(),
                entry.title(),
                topic,
                entry.content().difficulty(),
                entry.content().minutes(),
                markdown.html(entry.content().statement(), BELOW_TITLE),
                entry.content().hints().stream()
                        .map(hint -> markdown.html(hint, BELOW_HINT))
                        .toList(),
                entry.contractName(),
                entry.contractSource(),
                entry.skeleton(),
                entry.skeletonFile());
    }
}
