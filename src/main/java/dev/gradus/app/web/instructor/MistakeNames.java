package dev.gradus.app.web.instructor;

import dev.gradus.app.web.catalogue.CatalogueEntry;
import dev.gradus.engine.pack.Mistake;
import dev.gradus.engine.report.Picture;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sentences that name an exercise's known mistakes. */
final class MistakeNames {
    private final Map<String, String> says;

    MistakeNames(CatalogueEntry entry) {
        says = entry.exercise().mistakes().stream().collect(Collectors.toMap(Mistake::id, Mistake::says, (a, b) -> a));
    }

    List<MistakeCount> named(List<MistakeCount> counts) {
        return counts.stream()
                .map(count -> new MistakeCount(
                        count.id(), says.getOrDefault(count.id(), count.id()), count.people(), count.submissions()))
                .toList();
    }

    /** How many people made each, as bars. */
    static Picture chart(List<MistakeCount> counts) {
        MistakeCount first = counts.get(0);
        return new Picture.Bars(
                "How many people made which mistake",
                "The most frequent mistake is " + first.id() + ", in the reports of " + first.people()
                        + (first.people() == 1 ? " person." : " people."),
                counts.stream().map(MistakeCount::id).toList(),
                counts.stream().mapToDouble(MistakeCount::people).toArray(),
                "people");
    }
}
