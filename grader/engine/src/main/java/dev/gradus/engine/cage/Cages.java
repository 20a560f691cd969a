package dev.gradus.engine.cage;

/** Opens the strongest cage that the machine offers, and refuses where none is strong enough. */
public final class Cages {
    private Cages() {}

    /**
     * Opens a cage, proven by a canary; for a person's own code a plain process where there is none.
     *
     * @throws CageRefusedException when other people's code would run without a cage and nobody asked for that
     */
    public static Cage open(CageRequest request) {
        return open(request, Programs.ofHost(), CacheDirectory.standard());
    }

    static Cage open(CageRequest request, Programs programs, CacheDirectory cache) {
        ImageStore images = new ImageStore(cache, Jdk.running(), programs);
        Bubblewrap bubblewrap = Bubblewrap.find(programs).orElseThrow();
        return new BubblewrapCage(
                bubblewrap, images, request.classPath(), new Slots(cache.path().resolve("slots")), request.parallel());
    }
}
