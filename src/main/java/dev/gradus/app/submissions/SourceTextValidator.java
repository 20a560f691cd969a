package dev.gradus.app.submissions;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Says in one sentence what is wrong with a source. */
public final class SourceTextValidator implements ConstraintValidator<SourceText, String> {

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        Optional<String> objection = text == null ? Optional.empty() : objection(text);
        objection.ifPresent(sentence -> {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(sentence).addConstraintViolation();
        });
        return objection.isEmpty();
    }

    private static Optional<String> objection(String text) {
        if (text.isBlank()) {
            return Optional.of("The source is empty. Paste your class or choose a file.");
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > SourceText.MAX_BYTES) {
            return Optional.of("The source has " + bytes / 1024 + " KB; at most " + SourceText.MAX_BYTES / 1024
                    + " KB are taken.");
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            long line = text.substring(0, nul).lines().count();
            return Optional.of("The source has a zero byte in line " + Math.max(1, line)
                    + "; it is not a text file. Save it as UTF-8 text.");
        }
        return Optional.empty();
    }
}
