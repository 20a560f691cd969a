package dev.gradus.app.web.instructor;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How often a known mistake was named.
 *
 * @param says the sentence that names it; its id where the exercise does not know it any more
 * @param people in whose reports it is named
 * @param submissions whose reports name it
 */
@Schema(name = "MistakeCount")
public record MistakeCount(
        @Schema(examples = "missing-batch-average") String id,
        String says,
        @Schema(examples = "7") int people,
        @Schema(examples = "12") int submissions) {}
