package dev.gradus.app.web.interview;

import dev.gradus.app.interview.Terms;
import dev.gradus.app.questions.Question;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What came with the form that begins an interview.
 *
 * @param coding whether an exercise is wanted
 */
record TermsForm(String minutes, Set<String> topics, String level, boolean coding) {
    static final TermsForm USUAL = new TermsForm("30", Set.of(), "", true);

    static TermsForm of(String minutes, List<String> topics, String level, String coding) {
        return new TermsForm(
                text(minutes),
                new LinkedHashSet<>(Optional.ofNullable(topics).orElse(List.of())),
                text(level),
                "on".equals(coding));
    }

    /** What is wrong, by field; empty where nothing is. */
    record Errors(Optional<String> minutes, Optional<String> topics, Optional<String> level) {
        static final Errors NONE = new Errors(Optional.empty(), Optional.empty(), Optional.empty());

        static Errors topics(String sentence) {
            return new Errors(Optional.empty(), Optional.of(sentence), Optional.empty());
        }
    }

    Errors errors(Set<String> knownTopics) {
        return new Errors(
                isLength()
                        ? Optional.empty()
                        : Optional.of("An interview has " + Terms.SHORTEST + " to " + Terms.LONGEST
                                + " minutes, as a whole number."),
                knownTopics.containsAll(topics)
                        ? Optional.empty()
                        : Optional.of("One of these topics has no questions. Choose from the list."),
                level.isEmpty() || chosenLevel().isPresent()
                        ? Optional.empty()
                        : Optional.of("The level is easy, medium or hard, or all levels."));
    }

    Terms terms() {
        return Terms.of(Integer.parseInt(minutes), topics, chosenLevel(), coding);
    }

    private boolean isLength() {
        if (!minutes.matches("\\d{1,3}")) {
            return false;
        }
        int length = Integer.parseInt(minutes);
        return length >= Terms.SHORTEST && length <= Terms.LONGEST;
    }

    private Optional<Question.Level> chosenLevel() {
        return Stream.of(Question.Level.values())
                .filter(known -> known.id().equals(level))
                .findAny();
    }

    private static String text(String sent) {
        return Optional.ofNullable(sent).orElse("").strip();
    }
}
