package dev.gradus.app.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What the front matter of each kind of content file must say. */
final class FrontMatter {
    static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String AN_ID = "must be an id, lower-case words joined by hyphens";

    private FrontMatter() {}

    record ExerciseHead(
            @NotBlank @Size(max = 80) String title,
            @NotNull @Pattern(regexp = ID, message = AN_ID) String topic,
            @Min(1) @Max(5) int difficulty,
            @Min(5) @Max(240) int minutes,
            @NotNull List<@NotNull @Pattern(regexp = ID, message = AN_ID) String> prerequisites,
            @NotNull @Size(min = 3) List<@NotBlank String> hints) {}

    /** The topic is missing where a lesson is about everything. */
    record LessonHead(
            @NotBlank @Size(max = 80) String title,
            @Pattern(regexp = ID, message = AN_ID) String topic,
            @Min(5) @Max(60) int minutes,
            @NotNull List<@NotNull @Pattern(regexp = ID, message = AN_ID) String> exercises,
            @NotNull List<@NotNull @Pattern(regexp = ID, message = AN_ID) String> questions) {}

    record QuestionHead(
            @NotBlank @Size(max = 120) String title,
            @NotNull @Pattern(regexp = ID, message = AN_ID) String topic,

            @NotNull @Pattern(regexp = "easy|medium|hard", message = "must be easy, medium or hard")
            String level,

            @Pattern(regexp = "interview|spot-the-bug", message = "must be interview or spot-the-bug")
            String kind,

            boolean tutorial,
            Boolean compiles,
            @NotNull @Size(min = 3, max = 6) List<@NotNull @Valid Point> rubric,
            @NotNull @Size(min = 1) List<@NotBlank String> disqualifiers,
            @NotNull @Size(min = 1) List<@NotBlank String> followUps,
            @NotNull @Size(min = 1) List<@NotNull @Pattern(regexp = ID, message = AN_ID) String> exercises,
            @NotNull @Size(min = 1) List<@NotBlank String> sources) {}

    record Point(@NotBlank String point, @Positive double weight) {}
}
