package dev.gradus.app.web.review;

import dev.gradus.app.questions.Question;
import dev.gradus.app.web.catalogue.Catalogue;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** One entry of a form's list to choose from. */
public record Option(String value, String words, boolean chosen) {

    static List<Option> topics(Collection<String> ids, Catalogue catalogue, String chosen) {
        return Stream.concat(
                        Stream.of(new Option("", "All topics", chosen.isEmpty())),
                        ids.stream().map(id -> new Option(id, catalogue.topicTitle(id), id.equals(chosen))))
                .toList();
    }

    static List<Option> levels(String chosen) {
        return Stream.concat(
                        Stream.of(new Option("", "All levels", chosen.isEmpty())),
                        Stream.of(Question.Level.values())
                                .map(level -> new Option(
                                        level.id(), level.id(), level.id().equals(chosen))))
                .toList();
    }
}
