package dev.gradus.app.submissions;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Text that may be a Java source: neither empty nor too long, without characters that no text has. */
@Documented
@Constraint(validatedBy = SourceTextValidator.class)
@Target({FIELD, METHOD, PARAMETER, RECORD_COMPONENT})
@Retention(RUNTIME)
public @interface SourceText {
    /** Largest source, in bytes of UTF-8. */
    int MAX_BYTES = 256 * 1024;

    String message() default "must be Java source";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
