package dev.gradus.engine.batch;

import dev.gradus.engine.EngineVersion;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.ExerciseVersion;
import dev.gradus.engine.report.json.ReportJson;
import dev.gradus.engine.submission.Intake;
import java.util.HexFormat;
import java.util.List;

/** What is written of a batch as a whole. */
final class Summary {
    private static final int SCHEMA = 1;

    private Summary() {}

    /** The content of {@code results.json}. */
    private record Results(
            int schema,
            String exercise,
            String exerciseVersion,
            String engineVersion,
            String seed,
            List<BatchRow> results,
            List<Intake.Refusal> refusals) {}

    static void write(Exercise exercise, BatchResult result) {
        Results results = new Results(
                SCHEMA,
                exercise.id(),
                ExerciseVersion.of(exercise),
                EngineVersion.CURRENT,
                HexFormat.of().toHexDigits(result.seed()),
                result.rows(),
                result.refusals());
        DurableFile.writeThrough(result.out().resolve("results.json"), ReportJson.bytes(results));
    }
}
