package dev.gradus.engine.compile;

import dev.gradus.engine.submission.SourceFile;
import dev.gradus.engine.submission.Submission;
import java.util.Optional;

/** What is refused before a compiler sees it. */
final class IntakeRules {
    private static final int MOST_FILES = 20;
    private static final int MOST_CHARACTERS = 256 << 10;
    private static final int MOST_NAME = 255;

    private IntakeRules() {}

    static Optional<String> refusal(Submission submission) {
        if (submission.files().isEmpty()) {
            return Optional.of("There is no Java source in it.");
        }
        if (submission.files().size() > MOST_FILES) {
            return Optional.of(
                    "There are " + submission.files().size() + " files in it; at most " + MOST_FILES + " are graded.");
        }
        return submission.files().stream()
                .map(IntakeRules::refusal)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> refusal(SourceFile file) {
        if (file.name().length() > MOST_NAME) {
            return Optional.of("A file name is longer than " + MOST_NAME + " characters.");
        }
        if (file.text().length() > MOST_CHARACTERS) {
            return Optional.of("The file " + file.name() + " is larger than " + (MOST_CHARACTERS >> 10) + " KB.");
        }
        return Optional.empty();
    }
}
