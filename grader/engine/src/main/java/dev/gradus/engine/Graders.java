package dev.gradus.engine;

import dev.gradus.engine.cage.Cage;
import dev.gradus.engine.cage.CageRequest;
import dev.gradus.engine.cage.Cages;
import dev.gradus.engine.cage.Confinement;
import dev.gradus.engine.cage.RunnerClassPath;
import dev.gradus.engine.compile.CagedCompiler;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Packs;
import java.util.List;

/** Opens graders. */
public final class Graders {
    private Graders() {}

    /**
     * Opens a grader for the installed packs, in the strongest cage that the machine offers.
     *
     * @throws dev.gradus.engine.cage.CageRefusedException when other people's code would run without a cage
     * @throws GraderFaultException when a cage is to be had but cannot be made ready
     */
    public static Grader open(GraderSettings settings) {
        return open(settings, Packs.installed());
    }

    /** The same for these packs. */
    public static Grader open(GraderSettings settings, Packs packs) {
        Class<?>[] contracts =
                packs.exercises().stream().map(Exercise::contract).toArray(Class<?>[]::new);
        Cage cage = Cages.open(new CageRequest(
                RunnerClassPath.of(contracts),
                settings.ownCodeOnly() ? CageRequest.Whose.OWN : CageRequest.Whose.OTHERS,
                settings.unsafeNoSandbox(),
                // A runner and a compile worker for each job, and a spare of each.
                2 * settings.jobs() + 2));
        CagedCompiler compiler = new CagedCompiler(cage);
        StartedRunners runners = new StartedRunners(cage, settings.jobs());
        return new GradingEngine(
                compiler,
                runners,
                cage.confinement(),
                settings.unsafeNoSandbox() && cage.confinement() != Confinement.CAGE,
                List.of(runners, compiler, cage));
    }
}
