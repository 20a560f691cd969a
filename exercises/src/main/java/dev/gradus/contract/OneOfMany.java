package dev.gradus.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method has many right answers, of which the reference gives one: the grading judges what an answer achieves, and a
 * wrong one is not explained by how it differs from the reference's.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneOfMany {}
