package dev.gradus.engine;

import dev.gradus.engine.cage.Limits;
import dev.gradus.engine.compile.Compilation;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.remote.Host;

/** Gives a compiled submission a place to run. */
@FunctionalInterface
interface Hosting {
    Host host(Compilation.Compiled submission, Exercise exercise, Limits limits);

    /** Tells how many submissions will still be hosted. */
    default void expect(int submissions) {}
}
