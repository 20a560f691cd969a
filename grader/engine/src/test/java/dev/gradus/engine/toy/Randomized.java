package dev.gradus.engine.toy;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A pack's own annotation: the engine knows it by its simple name. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Randomized {}
