package dev.gradus.engine.pack;

import java.util.List;

/** Exercises shipped together. Found by {@link java.util.ServiceLoader}; its private jar provides the implementation. */
public interface Pack {

    /** A short name, as in "fundamentals". */
    String name();

    /** The exercises in the order in which they are taught. */
    List<Exercise> exercises();
}
