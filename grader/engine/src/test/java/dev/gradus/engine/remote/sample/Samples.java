package dev.gradus.engine.remote.sample;

/** The sample implementation, for tests in other packages. */
public final class Samples {
    private Samples() {}

    /** An {@link Everything} in this process. */
    public static Everything obedient() {
        return Obedient.create();
    }
}
