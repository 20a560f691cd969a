package dev.gradus.app.transfer;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Text that a person wrote, of bounded length and only of characters that every database keeps. */
@Documented
@Size(max = WrittenText.LONGEST)
@Pattern(regexp = "[^\\x00\\p{Cs}]*+")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({FIELD, METHOD, PARAMETER, RECORD_COMPONENT})
@Retention(RUNTIME)
public @interface WrittenText {
    /** Characters of the longest text. */
    int LONGEST = 20_000;

    String message() default "must be text of at most 20000 characters, without zero bytes";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
