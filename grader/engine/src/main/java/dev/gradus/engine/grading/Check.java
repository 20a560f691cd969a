package dev.gradus.engine.grading;

import dev.gradus.engine.report.Visibility;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/**
 * One check of a grading: all or nothing of its points. Its parameters may be {@link Submitted}, {@link Reference},
 * {@link Cases} and {@link Evidence}.
 */
@Documented
@Test
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Check {
    /** What it is worth. */
    double points();

    /** What is true of a right submission, as a sentence without a full stop. */
    String title();

    Visibility visibility() default Visibility.VISIBLE;

    /** Place among the checks, smallest first. */
    int order();
}
