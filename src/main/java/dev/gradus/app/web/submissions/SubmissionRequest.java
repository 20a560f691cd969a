package dev.gradus.app.web.submissions;

import dev.gradus.app.submissions.Kind;
import dev.gradus.app.submissions.SourceText;
import dev.gradus.engine.submission.SourceFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A submission as JSON.
 *
 * @param exercise id of the exercise
 * @param kind what it is for: {@code submit}, which is also meant when it is left away, or {@code run}
 * @param files its sources
 */
public record SubmissionRequest(
        @Schema(examples = "two-layer-backprop") @NotBlank @Size(max = 100)
        String exercise,

        @Schema(
                enumeration = {"submit", "run"},
                defaultValue = "submit",
                description = "A run has the visible checks only and never solves an exercise")
        @Pattern(regexp = "submit|run", message = "must be submit or run")
        String kind,

        @NotEmpty @Size(max = 20) List<@NotNull @Valid File> files) {

    /** One source file. */
    @Schema(name = "SourceFile")
    public record File(
            @Schema(examples = "MyTwoLayerBackprop.java")
            @NotNull
            @Pattern(
                    regexp = "[A-Za-z_$][A-Za-z0-9_$]{0,99}\\.java",
                    message = "must be the plain name of a Java file, as in MyXorMlp.java")
            String name,

            @NotNull @SourceText String content) {}

    Kind wanted() {
        return "run".equals(kind) ? Kind.RUN : Kind.SUBMIT;
    }

    List<SourceFile> sources() {
        Set<String> names = new HashSet<>();
        long bytes = 0;
        for (File file : files) {
            if (!names.add(file.name())) {
                throw new RefusedSourceException("Two files are called " + file.name() + ".");
            }
            bytes += file.content().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        }
        if (bytes > SourceText.MAX_BYTES) {
            throw new RefusedSourceException("The files have " + bytes / 1024 + " KB together; at most "
                    + SourceText.MAX_BYTES / 1024 + " KB are taken.");
        }
        return files.stream()
                .map(file -> new SourceFile(file.name(), file.content()))
                .toList();
    }
}
