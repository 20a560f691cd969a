package dev.gradus.engine.pack;

import java.util.Locale;

/**
 * A known wrong way to write an exercise: one switch of its {@code Faulty…} class, usually an enum constant.
 *
 * <p>The sentences are shown to learners: {@link #says()} names what the output shows and what that usually means,
 * {@link #helps()} says where to look. Neither gives the code away.
 */
public interface Mistake {

    /** The constant's name, as in {@code MISSING_BATCH_AVERAGE}. */
    String name();

    /** One sentence that names the mistake. */
    String says();

    /** One sentence that helps to find it. */
    String helps();

    /** Whether the two cannot be made at once, because both concern the same piece of code. Must be symmetric. */
    default boolean excludes(Mistake other) {
        return false;
    }

    /** Whether it keeps something between calls, so that its answers depend on what was asked before. */
    default boolean remembers() {
        return false;
    }

    /** The name in kebab case: its id in reports. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
