package dev.gradus.engine.grading;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a JUnit test class that checks a submission against the reference. Its checks run in the order of the source's
 * {@link Check#order()}, then by name.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(GradingExtension.class)
@TestMethodOrder(CheckOrder.class)
public @interface Grading {
    /** The contract that submissions implement. */
    Class<?> contract();
}
