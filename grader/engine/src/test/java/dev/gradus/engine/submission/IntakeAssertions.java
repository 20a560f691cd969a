package dev.gradus.engine.submission;

import java.nio.file.Path;
import java.util.List;

/** Short ways to look at an intake. */
final class IntakeAssertions {
    private IntakeAssertions() {}

    static Intake read(Path... paths) {
        return SubmissionReader.read(List.of(paths));
    }

    static List<String> people(Intake intake) {
        return intake.entries().stream().map(Intake.Entry::person).toList();
    }

    static List<String> sentences(Intake intake) {
        return intake.refusals().stream().map(Intake.Refusal::sentence).toList();
    }

    static Intake.Entry only(Intake intake) {
        if (intake.entries().size() != 1) {
            throw new AssertionError("Expected one entry: " + people(intake) + ", refused: " + intake.refusals());
        }
        return intake.entries().get(0);
    }

    static List<String> files(Intake.Entry entry) {
        return entry.submission().files().stream().map(SourceFile::name).toList();
    }
}
