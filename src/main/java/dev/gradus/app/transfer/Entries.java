package dev.gradus.app.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gradus.app.review.Memory;
import dev.gradus.engine.report.Escaped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Entries of an export as records, for whoever needs what is in them; the rules are those of an import. */
final class Entries {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,100}");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2300, 1, 1);
    private static final int MOST_NEW = 100;
    private static final int LONGEST_NAME = 40;

    private Entries() {}

    /** Refuses an entry that an import would refuse. */
    static void require(Part part, ObjectNode entry, String place) throws UnreadableExportException {
        switch (part) {
            case REVIEWS -> requireReview(read(entry, ExportFormat.Review.class, place), place);
            case QUESTION_STATES -> requireState(read(entry, ExportFormat.QuestionState.class, place), place);
            default -> {
                // Whoever imports them reads them; here they are only kept.
            }
        }
    }

    static ExportFormat.Plan plan(JsonNode entry) throws UnreadableExportException {
        ExportFormat.Plan plan = read(entry, ExportFormat.Plan.class, "plan");
        if (plan.newPerDay() < 0 || plan.newPerDay() > MOST_NEW) {
            throw new UnreadableExportException("plan.newPerDay must be 0 to " + MOST_NEW);
        }
        return plan;
    }

    /** An entry that was required before. */
    static ExportFormat.QuestionState state(ObjectNode entry) {
        try {
            return read(entry, ExportFormat.QuestionState.class, "questionStates");
        } catch (UnreadableExportException e) {
            throw new IllegalStateException("An entry was kept that cannot be read", e);
        }
    }

    static ObjectNode tree(Object entry) {
        return ExportFormat.MAPPER.valueToTree(entry);
    }

    private static void requireReview(ExportFormat.Review review, String place) throws UnreadableExportException {
        boolean complete = Stream.of(
                        review.id(),
                        review.question(),
                        review.reviewedAt(),
                        review.recall(),
                        review.answer(),
                        review.due(),
                        review.points(),
                        review.disqualifiers())
                .allMatch(Objects::nonNull);
        if (!complete
                || !ID.matcher(review.question()).matches()
                || !(review.score() >= 0 && review.score() <= 1)
                || !isDay(review.due())) {
            throw new UnreadableExportException(place + " is not a review");
        }
    }

    private static void requireState(ExportFormat.QuestionState state, String place) throws UnreadableExportException {
        boolean complete = Stream.of(state.question(), state.due(), state.firstReviewedAt(), state.lastReviewedAt())
                .allMatch(Objects::nonNull);
        if (!complete
                || !ID.matcher(state.question()).matches()
                || !isDay(state.due())
                || !(state.stability() >= Memory.LEAST_STABILITY && state.stability() <= 1e6)
                || !(state.difficulty() >= Memory.LEAST_DIFFICULTY && state.difficulty() <= Memory.LARGEST_DIFFICULTY)
                || state.reps() < 1
                || state.lapses() < 0) {
            throw new UnreadableExportException(place + " does not say where a question stands");
        }
    }

    /** A name that anybody may have chosen, for a sentence. */
    static String shown(String name) {
        return Escaped.line(name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…");
    }

    private static boolean isDay(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

    private static <T> T read(JsonNode entry, Class<T> type, String place) throws UnreadableExportException {
        try {
            return ExportFormat.MAPPER.treeToValue(entry, type);
        } catch (JsonMappingException e) {
            String field = e.getPath().isEmpty() || e.getPath().get(0).getFieldName() == null
                    ? ""
                    : "." + shown(e.getPath().get(0).getFieldName());
            throw new UnreadableExportException(place + field + " is missing or not what an export has there");
        } catch (JsonProcessingException e) {
            throw new UnreadableExportException(place + " is not what an export has there");
        }
    }
}
