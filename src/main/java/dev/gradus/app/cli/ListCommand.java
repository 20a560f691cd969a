package dev.gradus.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.gradus.engine.pack.ContentReader;
import dev.gradus.engine.pack.ExerciseContent;
import dev.gradus.engine.pack.Packs;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gradus list}: which exercises there are. */
@Command(name = "list", description = "Lists the exercises in the order in which they are taught.")
final class ListCommand implements Runnable {
    private final GradusCommand gradus;

    @Option(names = "--json", description = "Print a JSON array of id, title, topic, difficulty, minutes.")
    private boolean json;

    ListCommand(GradusCommand gradus) {
        this.gradus = gradus;
    }

    private record Row(String id, String title, String topic, int difficulty, int minutes) {}

    @Override
    public void run() {
        List<Row> rows = Packs.installed().exercises().stream()
                .map(exercise -> new ContentReader(exercise.contract()).exercise(exercise.id()))
                .map(ListCommand::row)
                .toList();
        if (json) {
            gradus.out().println(toJson(rows));
        } else {
            rows.forEach(row -> gradus.out()
                    .printf(
                            "%-28s %-48s %s %3d min%n",
                            row.id(),
                            row.title(),
                            "●".repeat(row.difficulty()) + "○".repeat(Math.max(0, 5 - row.difficulty())),
                            row.minutes()));
        }
    }

    private static Row row(ExerciseContent content) {
        return new Row(content.id(), content.title(), content.topic(), content.difficulty(), content.minutes());
    }

    private static String toJson(List<Row> rows) {
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of strings and numbers can always be written", e);
        }
    }
}
