package dev.gradus.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For a method that returns one number: its accuracy is relative to the answer, however small that is: an answer of 0 where 10<sup>−18</sup> is right
 * is wrong and not a matter of rounding.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RelativeAccuracy {}
