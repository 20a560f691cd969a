package dev.gradus.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.gradus.app.topics.Topics;
import dev.gradus.engine.pack.ContentReader;
import dev.gradus.engine.pack.ExerciseContent;
import dev.gradus.engine.pack.Packs;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gradus list}: which exercises there are. */
@Command(name = "list", description = "Lists the exercises by topic, in the order in which they are taught.")
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
            byTopic(rows);
        }
    }

    private void byTopic(List<Row> rows) {
        Topics topics = Topics.read(ListCommand.class.getClassLoader());
        Set<String> ids = new LinkedHashSet<>(topics.ids());
        rows.forEach(row -> ids.add(row.topic()));
        int widest = rows.stream().mapToInt(row -> row.id().length()).max().orElse(0);
        String separator = "";
        for (String topic : ids) {
            List<Row> ofTopic =
                    rows.stream().filter(row -> row.topic().equals(topic)).toList();
            if (!ofTopic.isEmpty()) {
                gradus.out().println(separator + topics.title(topic));
                ofTopic.forEach(row -> gradus.out()
                        .printf(
                                "  %-" + widest + "s  %s %3d min  %s%n",
                                row.id(),
                                "●".repeat(row.difficulty()) + "○".repeat(Math.max(0, 5 - row.difficulty())),
                                row.minutes(),
                                row.title()));
                separator = System.lineSeparator();
            }
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
