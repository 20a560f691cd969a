package dev.gradus.engine.cage;

/**
 * What a cage is wanted for.
 *
 * @param whose decides what is done where no cage can be had
 * @param unsafe whether the user asked to go on without a cage, with other people's code
 * @param parallel how many processes are to run at once
 */
public record CageRequest(RunnerClassPath classPath, Whose whose, boolean unsafe, int parallel) {

    /** Whose code it is. */
    public enum Whose {
        /** The code of the person who runs this program. */
        OWN,
        /** Anybody else's. */
        OTHERS
    }

    public CageRequest {
        if (parallel < 1) {
            throw new IllegalArgumentException("At least one process has to run, not " + parallel);
        }
    }

    public static CageRequest forOthers(RunnerClassPath classPath, int parallel) {
        return new CageRequest(classPath, Whose.OTHERS, false, parallel);
    }

    public static CageRequest forOwn(RunnerClassPath classPath) {
        return new CageRequest(classPath, Whose.OWN, false, 2);
    }

    /** The same with {@code --unsafe-no-sandbox}. */
    public CageRequest withoutSandbox() {
        return new CageRequest(classPath, whose, true, parallel);
    }
}
