package dev.gradus.app.web.review;

import dev.gradus.app.review.Recall;
import dev.gradus.app.transfer.WrittenText;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What came with the form of a question. */
record Typed(
        @WrittenText String answer,
        @WrittenText String note,
        Optional<String> key,
        SortedSet<Integer> points,
        SortedSet<Integer> disqualifiers) {
    /** No question has a point here, so it is refused as any other unknown one. */
    private static final int NOWHERE = -1;

    static Typed nothing(String note) {
        return new Typed("", note, Optional.empty(), new TreeSet<>(), new TreeSet<>());
    }

    static Typed of(String answer, String note, String key, List<String> points, List<String> disqualifiers) {
        return new Typed(
                text(answer),
                text(note),
                Optional.ofNullable(key).filter(nonce -> nonce.matches("[0-9a-f-]{36}")),
                positions(points),
                positions(disqualifiers));
    }

    /**
     * Refuses texts that cannot be kept.
     *
     * @throws RefusedReviewException with a sentence that says which and why
     */
    void check(Validator validator) {
        String sentences = validator.validate(this).stream()
                .map(violation -> "The " + violation.getPropertyPath() + " " + violation.getMessage() + ".")
                .sorted()
                .collect(Collectors.joining(" "));
        if (!sentences.isEmpty()) {
            throw new RefusedReviewException(sentences);
        }
    }

    boolean ticked() {
        return !points.isEmpty() || !disqualifiers.isEmpty();
    }

    Assessment assessment(String question, Recall recall) {
        return new Assessment(question, recall, points, disqualifiers, answer);
    }

    /** Browsers send two characters for the end of a line. */
    private static String text(String sent) {
        return Optional.ofNullable(sent).orElse("").replace("\r\n", "\n");
    }

    private static SortedSet<Integer> positions(List<String> sent) {
        return Optional.ofNullable(sent).orElse(List.of()).stream()
                .map(text -> text.matches("\\d{1,3}") ? Integer.parseInt(text) : NOWHERE)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
