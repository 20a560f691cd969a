package dev.gradus.engine.cage;

import dev.gradus.engine.GraderFaultException;
import java.util.Optional;

/** Opens the strongest cage that the machine offers, and refuses where none is strong enough. */
public final class Cages {
    private Cages() {}

    /**
     * Opens a cage, proven by a canary. Where there is none, a person's own code runs in a plain process, and other
     * people's code is refused unless the request says otherwise.
     *
     * @throws CageRefusedException when other people's code would run without a cage and nobody asked for that
     * @throws GraderFaultException when a cage is to be had but its image cannot be built
     */
    public static Cage open(CageRequest request) {
        return open(request, Programs.ofHost(), CacheDirectory.standard());
    }

    static Cage open(CageRequest request, Programs programs, CacheDirectory cache) {
        Optional<String> missing = CageConditions.missing(programs, Jdk.running());
        if (missing.isPresent()) {
            return withoutCage(request, programs, missing.get());
        }
        Bubblewrap bubblewrap = Bubblewrap.find(programs).orElseThrow();
        BubblewrapCage cage = new BubblewrapCage(
                bubblewrap,
                new ImageStore(cache, Jdk.running(), programs),
                request.classPath(),
                new Slots(cache.path().resolve("slots")),
                request.parallel());
        Optional<String> problem = proof(cage, bubblewrap, programs);
        if (problem.isPresent()) {
            cage.close();
            return withoutCage(request, programs, problem.get());
        }
        return cage;
    }

    private static Optional<String> proof(BubblewrapCage cage, Bubblewrap bubblewrap, Programs programs) {
        CanaryProof proof = new CanaryProof(cage, bubblewrap);
        if (proof.isKnown()) {
            return Optional.empty();
        }
        // before an image is built, whose archive needs a working bubblewrap too
        Optional<String> forbidden = CageConditions.namespaces(programs);
        if (forbidden.isPresent()) {
            return forbidden;
        }
        cage.image(Workload.RUNNER);
        try {
            return proof.problem();
        } catch (GraderFaultException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static Cage withoutCage(CageRequest request, Programs programs, String reason) {
        if (request.whose() == CageRequest.Whose.OWN || request.unsafe()) {
            return new PlainProcessCage(programs, request.classPath());
        }
        throw new CageRefusedException("Other people's code is not run without a sandbox: " + reason);
    }
}
