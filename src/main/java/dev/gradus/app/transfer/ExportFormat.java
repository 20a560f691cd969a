package dev.gradus.app.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.gradus.app.interview.Phase;
import dev.gradus.app.interview.PlannedItem;
import dev.gradus.app.questions.Question;
import dev.gradus.app.review.Recall;
import dev.gradus.app.submissions.Kind;
import dev.gradus.app.submissions.SourceText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Everything of a person as JSON, as {@code docs/export-format.md} describes it. Writing and reading use the same records;
 * the constraints say what an import takes.
 */
public final class ExportFormat {
    public static final String NAME = "gradus-export";
    /** The version that this code writes, and the latest that it reads. */
    public static final int VERSION = 1;

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private static final String TEXT = "[^\\x00\\p{Cs}]*+";
    private static final int MOST_TICKS = 100;

    private static final Comparator<QuestionState> ORDER = Comparator.comparing(
                    (QuestionState state) -> state.lastReviewedAt().truncatedTo(ChronoUnit.MICROS))
            .thenComparing(QuestionState::reps)
            .thenComparing(QuestionState::lapses)
            .thenComparing(QuestionState::due);

    private ExportFormat() {}

    /** What a person wants to see. */
    public record Preferences(boolean hidesDifficulty) {}

    /** What the review aims at. */
    public record Plan(
            LocalDate interview, @Min(0) @Max(100) int newPerDay) {}

    /**
     * Something that was handed in, with its report once it was graded.
     *
     * @param imported whether it came from an export itself; an import sets it in any case
     */
    public record Submission(
            @NotNull UUID id,
            @ContentId String exercise,
            @NotNull Kind kind,
            @NotNull Instant submittedAt,
            Instant finishedAt,
            boolean imported,
            @NotNull @Size(max = 20) List<@NotNull @Size(max = 500) @Pattern(regexp = TEXT) String> notes,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid SourceFile> files,
            JsonNode report) {}

    /** One source file. */
    public record SourceFile(
            @NotNull
            @Pattern(
                    regexp = "[A-Za-z_$][A-Za-z0-9_$]{0,99}\\.java",
                    message = "must be the plain name of a Java file, as in MyXorMlp.java")
            String name,

            @NotNull
            @SourceText
            @Pattern(regexp = TEXT, message = "must be text without zero bytes and halves of characters")
            String content) {}

    /** One review of a question. */
    public record Review(
            @NotNull UUID id,
            @ContentId String question,
            @NotNull Instant reviewedAt,
            @NotNull Recall recall,
            @DecimalMin("0") @DecimalMax("1") double score,
            boolean spoiled,
            @NotNull @WrittenText String answer,
            @NotNull LocalDate due,
            @NotNull @Size(max = MOST_TICKS) List<@NotNull @Min(0) @Max(999) Integer> points,
            @NotNull @Size(max = MOST_TICKS) List<@NotNull @Min(0) @Max(999) Integer> disqualifiers) {}

    /** Where a question stands in the review; of two, the one of the later review says it. */
    public record QuestionState(
            @ContentId String question,
            @DecimalMin("0.001") @DecimalMax("1000000") double stability,
            @DecimalMin("1") @DecimalMax("10") double difficulty,
            @NotNull LocalDate due,
            @NotNull Instant firstReviewedAt,
            @NotNull Instant lastReviewedAt,
            @Min(1) @Max(1_000_000) int reps,
            @Min(0) @Max(1_000_000) int lapses) {

        /**
         * Whether this one counts where both are known. Of reviews at the same moment the one after more reviews does,
         * so that everybody who has both decides alike.
         */
        public boolean isLaterThan(QuestionState other) {
            return ORDER.compare(this, other) > 0;
        }
    }

    /** Star and note of a question. */
    public record Mark(
            @ContentId String question,
            boolean starred,
            @NotNull @WrittenText String note) {}

    /** When a reference was asked for. */
    public record ReferenceRequest(
            @ContentId String exercise, @NotNull Instant requestedAt) {}

    /** When a hint was taken; numbers are from 1. */
    public record Hint(
            @ContentId String exercise,
            @Min(1) @Max(99) int number,
            @NotNull Instant takenAt) {}

    /** A mock interview; one that is running comes back paused. */
    public record Interview(
            @NotNull UUID id,
            long seed,
            @Min(10) @Max(180) int minutes,
            @NotNull @Size(max = 50) List<@ContentId String> topics,
            Question.Level level,
            boolean coding,
            @NotNull Instant startedAt,
            @NotNull Phase phase,
            @Min(0) @Max(199) int current,
            Instant endedAt,
            boolean timeUp,
            @NotEmpty @Size(max = 200) List<@NotNull @Valid InterviewItem> items) {}

    /**
     * A part of a mock interview, in the order of asking.
     *
     * @param score share of the rubric, 0 to 1; missing until it is assessed, as are the ticks
     */
    public record InterviewItem(
            @NotNull PlannedItem.Kind kind,
            @ContentId String subject,
            @ContentId String topic,
            Question.Level level,
            @Min(1) @Max(10_800) int plannedSeconds,
            @Min(0) @Max(100_000_000) long usedMillis,
            boolean reached,
            boolean done,
            @NotNull @WrittenText String answer,
            boolean late,
            @DecimalMin("0") @DecimalMax("1") Double score,
            boolean spoiled,
            @NotNull @Size(max = MOST_TICKS) List<@NotNull @Min(0) @Max(999) Integer> points,
            @NotNull @Size(max = MOST_TICKS) List<@NotNull @Min(0) @Max(999) Integer> disqualifiers,
            Recall reviewed) {}
}
